<?xml version="1.0" encoding="UTF-8"?>
<!--
  What the proposal already says of a content of a paper that is still to be
  written, so that nobody types it twice: as pairs, or nothing. Contents that
  only the parties know have no words here.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">

  <xsl:variable name="written" select="$proposal[not($blank)]"/>

  <!-- content: the last part of the label of its heading. -->
  <xsl:template name="paper-draft">
    <xsl:param name="content"/>
    <xsl:choose>
      <xsl:when test="$content = 'hosts' or $content = 'institutions'">
        <xsl:for-each select="$written/participants/participant[
            @role = 'lead' or @role = 'side-lead']">
          <xsl:call-template name="draft-name"/>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="$content = 'contribution'">
        <xsl:for-each select="$written/cooperation/contribution">
          <xsl:for-each select="$participants[
              @id = current()/@participant]">
            <xsl:call-template name="draft-name">
              <xsl:with-param name="style" select="'label'"/>
            </xsl:call-template>
          </xsl:for-each>
          <xsl:call-template name="draft-texts">
            <xsl:with-param name="texts" select="."/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="$content = 'lines'">
        <xsl:for-each select="$written/tasks/task[title]">
          <xsl:call-template name="pair">
            <xsl:with-param name="text" select="title"/>
            <xsl:with-param name="no" select="string(@no)"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="$content = 'staff'">
        <xsl:for-each select="$written/people/person">
          <xsl:call-template name="draft-person"/>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="$content = 'money'">
        <xsl:for-each select="$written/budget/funds/fund">
          <xsl:call-template name="draft-fund"/>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="draft-texts">
          <xsl:with-param name="texts" select="
              $written/cooperation/division[$content = 'division']
              | $written/cooperation/ip[$content = 'ip'
                                        or $content = 'results']
              | $written/cooperation/exchange[$content = 'training']
              | $written/narratives/narrative[
                  @section = $content]/paragraph"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="draft-texts">
    <xsl:param name="texts"/>
    <xsl:for-each select="$texts">
      <xsl:call-template name="pair">
        <xsl:with-param name="text" select="."/>
        <xsl:with-param name="style" select="'narrative'"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- Context: who has a name. -->
  <xsl:template name="draft-name">
    <xsl:param name="style" select="'body'"/>
    <xsl:call-template name="pair">
      <xsl:with-param name="text" select="name"/>
      <xsl:with-param name="style" select="$style"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Context: a person. -->
  <xsl:template name="draft-person">
    <pair style="body">
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="."/>
      </xsl:call-template>
      <left lang="zh">
        <xsl:call-template name="draft-member">
          <xsl:with-param name="lang" select="'zh'"/>
        </xsl:call-template>
      </left>
      <right lang="en">
        <xsl:call-template name="draft-member">
          <xsl:with-param name="lang" select="'en'"/>
        </xsl:call-template>
      </right>
    </pair>
  </xsl:template>

  <xsl:template name="draft-member">
    <xsl:param name="lang"/>
    <xsl:variable name="apart">
      <xsl:call-template name="draft-comma">
        <xsl:with-param name="lang" select="$lang"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:call-template name="name">
      <xsl:with-param name="of" select="."/>
      <xsl:with-param name="lang" select="$lang"/>
    </xsl:call-template>
    <xsl:if test="post/*[local-name() = $lang]">
      <xsl:value-of select="concat($apart,
          normalize-space(post/*[local-name() = $lang]))"/>
    </xsl:if>
    <xsl:value-of select="$apart"/>
    <xsl:call-template name="name">
      <xsl:with-param name="of"
          select="$participants[@id = current()/@participant]"/>
      <xsl:with-param name="lang" select="$lang"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="draft-comma">
    <xsl:param name="lang"/>
    <xsl:value-of select="sb:label('new-comma', $lang)"/>
    <xsl:if test="$lang = 'en'">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- Context: a fund. -->
  <xsl:template name="draft-fund">
    <pair style="body">
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="."/>
      </xsl:call-template>
      <left lang="zh">
        <xsl:call-template name="draft-sum">
          <xsl:with-param name="lang" select="'zh'"/>
        </xsl:call-template>
      </left>
      <right lang="en">
        <xsl:call-template name="draft-sum">
          <xsl:with-param name="lang" select="'en'"/>
        </xsl:call-template>
      </right>
    </pair>
  </xsl:template>

  <xsl:template name="draft-sum">
    <xsl:param name="lang"/>
    <xsl:variable name="apart">
      <xsl:call-template name="draft-comma">
        <xsl:with-param name="lang" select="$lang"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:call-template name="name">
      <xsl:with-param name="of"
          select="$participants[@id = current()/@participant]"/>
      <xsl:with-param name="lang" select="$lang"/>
    </xsl:call-template>
    <xsl:value-of select="concat($apart, sb:label(
        concat('source-', @kind), $lang), $apart)"/>
    <xsl:call-template name="fund-sum"/>
  </xsl:template>
</xsl:stylesheet>
