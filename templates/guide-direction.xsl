<?xml version="1.0" encoding="UTF-8"?>
<!--
  One direction of the guide: what must be met first, the facts, and every
  clause. It begins a page, or stands below the direction before it where that
  leaves room.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="guide-pieces.xsl"/>

  <xsl:template match="/">
    <part id="{$part/@id}" tighten="yes">
      <xsl:if test="$direction/@id != $chosen[1]/@id">
        <xsl:attribute name="follows">yes</xsl:attribute>
      </xsl:if>
      <xsl:if test="$direction/partners/partner">
        <xsl:attribute name="tab">
          <xsl:for-each select="$direction/partners/partner">
            <xsl:if test="position() &gt; 1">
              <xsl:text> </xsl:text>
            </xsl:if>
            <xsl:value-of select="@ref"/>
          </xsl:for-each>
        </xsl:attribute>
      </xsl:if>
      <xsl:call-template name="guide-titles">
        <xsl:with-param name="of" select="$direction/title"/>
        <xsl:with-param name="no" select="string($direction/@id)"/>
      </xsl:call-template>
      <xsl:call-template name="running-heads">
        <xsl:with-param name="of" select="$direction/title"/>
        <xsl:with-param name="before" select="'direction-short'"/>
        <xsl:with-param name="no" select="concat(' ', $direction/@id, ' ')"/>
      </xsl:call-template>
      <section>
        <xsl:call-template name="direction-heading"/>
        <xsl:call-template name="killers">
          <xsl:with-param name="whole" select="82"/>
          <xsl:with-param name="room" select="64"/>
        </xsl:call-template>
        <xsl:call-template name="facts">
          <xsl:with-param name="keep" select="'yes'"/>
        </xsl:call-template>
        <xsl:call-template name="agreements"/>
        <xsl:call-template name="topics"/>
        <xsl:call-template name="requirements"/>
        <xsl:call-template name="documents"/>
        <xsl:call-template name="routes"/>
        <xsl:call-template name="filings"/>
        <xsl:call-template name="questions"/>
        <xsl:call-template name="contacts"/>
        <xsl:call-template name="links"/>
        <xsl:call-template name="oddities"/>
        <xsl:call-template name="unreviewed"/>
      </section>
    </part>
  </xsl:template>

  <xsl:template name="direction-heading">
    <title style="direction-title" lang="{$lead-lang}">
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="$direction/title"/>
      </xsl:call-template>
      <xsl:value-of select="concat($direction/@id, ' ')"/>
      <xsl:call-template name="words">
        <xsl:with-param name="text" select="$direction/title"/>
        <xsl:with-param name="lang" select="string($lead-lang)"/>
        <xsl:with-param name="origin" select="'call'"/>
      </xsl:call-template>
    </title>
    <xsl:if test="$edition = 'both'">
      <para style="direction-title" lang="en">
        <xsl:call-template name="words">
          <xsl:with-param name="text" select="$direction/title"/>
          <xsl:with-param name="lang" select="'en'"/>
          <xsl:with-param name="origin" select="'call'"/>
        </xsl:call-template>
      </para>
    </xsl:if>
    <para style="direction-source" lang="{$lead-lang}">
      <xsl:call-template name="plain-label">
        <xsl:with-param name="key" select="'source-lines'"/>
      </xsl:call-template>
      <xsl:value-of select="concat(' ', $direction/@source)"/>
    </para>
  </xsl:template>

  <!-- Those of its filings; what they rest on stands once, in the overview,
       for those that all directions share. -->
  <xsl:template name="deadlines">
    <xsl:for-each select="$call/deadlines/deadline[
        @id = $direction/filings/filing/@deadline
        or @direction = $direction/@id]">
      <xsl:call-template name="deadline-row">
        <xsl:with-param name="noted" select="boolean(@direction)"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- How papers that others must give come to the issuer. -->
  <xsl:template name="routes">
    <xsl:if test="$direction/routes/route">
      <section>
        <xsl:call-template name="heading">
          <xsl:with-param name="key" select="'how-papers-come'"/>
        </xsl:call-template>
        <xsl:for-each select="$direction/routes/route">
          <xsl:call-template name="call-pair">
            <xsl:with-param name="text" select="title"/>
            <xsl:with-param name="style" select="'topic-head'"/>
          </xsl:call-template>
          <xsl:for-each select="step">
            <pair style="topic-2">
              <xsl:call-template name="place">
                <xsl:with-param name="node" select="."/>
              </xsl:call-template>
              <xsl:if test="$in-zh">
                <left lang="zh">
                  <xsl:call-template name="route-step">
                    <xsl:with-param name="lang" select="'zh'"/>
                    <xsl:with-param name="colon" select="'：'"/>
                  </xsl:call-template>
                </left>
              </xsl:if>
              <xsl:if test="$in-en">
                <right lang="en">
                  <xsl:call-template name="route-step">
                    <xsl:with-param name="lang" select="'en'"/>
                    <xsl:with-param name="colon" select="': '"/>
                  </xsl:call-template>
                </right>
              </xsl:if>
            </pair>
          </xsl:for-each>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Context: a step, among its fellows. -->
  <xsl:template name="route-step">
    <xsl:param name="lang"/>
    <xsl:param name="colon"/>
    <xsl:value-of select="concat(position(), '. ')"/>
    <emphasis>
      <xsl:call-template name="words">
        <xsl:with-param name="text" select="by"/>
        <xsl:with-param name="lang" select="$lang"/>
        <xsl:with-param name="origin" select="'call'"/>
      </xsl:call-template>
    </emphasis>
    <xsl:value-of select="$colon"/>
    <xsl:call-template name="words">
      <xsl:with-param name="text" select="act"/>
      <xsl:with-param name="lang" select="$lang"/>
      <xsl:with-param name="origin" select="'call'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Where each side files. -->
  <xsl:template name="filings">
    <xsl:if test="$direction/filings/filing">
      <section>
        <xsl:call-template name="heading">
          <xsl:with-param name="key" select="'where-to-file'"/>
        </xsl:call-template>
        <xsl:for-each select="$direction/filings/filing">
          <pair style="topic" mark="{@strength}">
            <xsl:call-template name="place">
              <xsl:with-param name="node" select="."/>
            </xsl:call-template>
            <xsl:if test="$in-zh">
              <left lang="zh">
                <xsl:call-template name="filing-words">
                  <xsl:with-param name="lang" select="'zh'"/>
                  <xsl:with-param name="colon" select="'：'"/>
                  <xsl:with-param name="then" select="'；'"/>
                </xsl:call-template>
              </left>
            </xsl:if>
            <xsl:if test="$in-en">
              <right lang="en">
                <xsl:call-template name="filing-words">
                  <xsl:with-param name="lang" select="'en'"/>
                  <xsl:with-param name="colon" select="': '"/>
                  <xsl:with-param name="then" select="'; '"/>
                </xsl:call-template>
              </right>
            </xsl:if>
          </pair>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Context: a filing. -->
  <xsl:template name="filing-words">
    <xsl:param name="lang"/>
    <xsl:param name="colon"/>
    <xsl:param name="then"/>
    <emphasis>
      <xsl:call-template name="party-name">
        <xsl:with-param name="side" select="@side"/>
        <xsl:with-param name="lang" select="$lang"/>
      </xsl:call-template>
    </emphasis>
    <xsl:value-of select="$colon"/>
    <xsl:choose>
      <xsl:when test="authority">
        <xsl:call-template name="words">
          <xsl:with-param name="text" select="authority"/>
          <xsl:with-param name="lang" select="$lang"/>
          <xsl:with-param name="origin" select="'call'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="sb:label('authority-not-named', $lang)"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:choose>
      <xsl:when test="@stage = 'after-defence'">
        <xsl:value-of
            select="concat($then, sb:label('file-after-defence', $lang))"/>
      </xsl:when>
      <xsl:when test="@stage = 'pre-application'">
        <xsl:value-of
            select="concat($then, sb:label('file-pre-application', $lang))"/>
      </xsl:when>
    </xsl:choose>
    <xsl:if test="@both = 'yes'">
      <xsl:value-of select="concat($then, sb:label('file-both', $lang))"/>
    </xsl:if>
  </xsl:template>

  <!-- What an application should state besides. -->
  <xsl:template name="questions">
    <xsl:if test="$direction/questions/question">
      <section>
        <xsl:call-template name="heading">
          <xsl:with-param name="key" select="'facts-to-state'"/>
        </xsl:call-template>
        <xsl:for-each select="$direction/questions/question">
          <xsl:call-template name="call-pair">
            <xsl:with-param name="text" select="."/>
            <xsl:with-param name="style" select="'topic'"/>
          </xsl:call-template>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
