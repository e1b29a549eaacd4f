<?xml version="1.0" encoding="UTF-8"?>
<!-- The cover of the guide: what call, of whom, in which languages. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="guide-pieces.xsl"/>

  <xsl:template match="/">
    <part id="{$part/@id}" numbering="roman" bare="yes">
      <xsl:call-template name="guide-titles"/>
      <xsl:call-template name="label-pair">
        <xsl:with-param name="key" select="'guide-kind'"/>
        <xsl:with-param name="style" select="'cover-kind'"/>
      </xsl:call-template>
      <section>
        <title style="guide-title" lang="{$lead-lang}">
          <xsl:call-template name="words">
            <xsl:with-param name="text" select="$call/title"/>
            <xsl:with-param name="lang" select="string($lead-lang)"/>
            <xsl:with-param name="origin" select="'call'"/>
          </xsl:call-template>
        </title>
        <xsl:if test="$edition = 'both'">
          <para style="cover-title-long" lang="en">
            <xsl:call-template name="words">
              <xsl:with-param name="text" select="$call/title"/>
              <xsl:with-param name="lang" select="'en'"/>
              <xsl:with-param name="origin" select="'call'"/>
            </xsl:call-template>
          </para>
        </xsl:if>
        <xsl:call-template name="guide-issuer"/>
        <xsl:call-template name="guide-facts"/>
        <xsl:if test="$in-translation">
          <xsl:call-template name="label-pair">
            <xsl:with-param name="key" select="'courtesy-translation'"/>
            <xsl:with-param name="style" select="'cover-notice'"/>
          </xsl:call-template>
          <xsl:if test="$call//*[local-name() = $translation][
                        not(@reviewed)]">
            <xsl:call-template name="label-pair">
              <xsl:with-param name="key" select="'unreviewed'"/>
              <xsl:with-param name="style" select="'note'"/>
            </xsl:call-template>
          </xsl:if>
        </xsl:if>
      </section>
    </part>
  </xsl:template>

  <xsl:template name="guide-issuer">
    <xsl:if test="$call/issuer">
      <xsl:call-template name="call-pair">
        <xsl:with-param name="text" select="$call/issuer"/>
        <xsl:with-param name="style" select="'guide-issuer'"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="guide-facts">
    <table style="facts">
      <col width="42mm"/>
      <col width="1*"/>
      <xsl:if test="$edition = 'both'">
        <col width="1*"/>
      </xsl:if>
      <body>
        <xsl:if test="$call/totals">
          <xsl:call-template name="call-totals"/>
        </xsl:if>
        <xsl:call-template name="printed-directions"/>
        <xsl:call-template name="printed-edition"/>
        <xsl:call-template name="printed-data"/>
      </body>
    </table>
  </xsl:template>

  <xsl:template name="call-totals">
    <row keep="yes">
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="$call/totals"/>
      </xsl:call-template>
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'call-in-all'"/>
        <xsl:with-param name="style" select="'label'"/>
      </xsl:call-template>
      <xsl:if test="$in-zh">
        <cell lang="zh">
          <xsl:call-template name="words">
            <xsl:with-param name="text" select="$call/totals"/>
            <xsl:with-param name="lang" select="'zh'"/>
            <xsl:with-param name="origin" select="'call'"/>
          </xsl:call-template>
        </cell>
      </xsl:if>
      <xsl:if test="$in-en">
        <cell lang="en">
          <xsl:call-template name="words">
            <xsl:with-param name="text" select="$call/totals"/>
            <xsl:with-param name="lang" select="'en'"/>
            <xsl:with-param name="origin" select="'call'"/>
          </xsl:call-template>
        </cell>
      </xsl:if>
    </row>
  </xsl:template>

  <!-- What this print holds. -->
  <xsl:template name="printed-directions">
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'printed-directions'"/>
        <xsl:with-param name="style" select="'label'"/>
      </xsl:call-template>
      <xsl:if test="$in-zh">
        <cell lang="zh">
          <xsl:call-template name="printed-ids">
            <xsl:with-param name="lang" select="'zh'"/>
          </xsl:call-template>
        </cell>
      </xsl:if>
      <xsl:if test="$in-en">
        <cell lang="en">
          <xsl:call-template name="printed-ids">
            <xsl:with-param name="lang" select="'en'"/>
          </xsl:call-template>
        </cell>
      </xsl:if>
    </row>
  </xsl:template>

  <xsl:template name="printed-ids">
    <xsl:param name="lang"/>
    <xsl:variable name="comma">
      <xsl:choose>
        <xsl:when test="$lang = 'zh'">、</xsl:when>
        <xsl:otherwise>, </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="count($chosen) = count($call/directions/direction)">
        <xsl:value-of select="sb:label('all-directions', $lang)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="sb:label('only-directions', $lang)"/>
        <xsl:for-each select="$chosen">
          <xsl:if test="position() &gt; 1">
            <xsl:value-of select="$comma"/>
          </xsl:if>
          <xsl:value-of select="@id"/>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="printed-edition">
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'languages-printed'"/>
        <xsl:with-param name="style" select="'label'"/>
      </xsl:call-template>
      <xsl:if test="$in-zh">
        <cell lang="zh">
          <xsl:call-template name="edition-words">
            <xsl:with-param name="lang" select="'zh'"/>
          </xsl:call-template>
        </cell>
      </xsl:if>
      <xsl:if test="$in-en">
        <cell lang="en">
          <xsl:call-template name="edition-words">
            <xsl:with-param name="lang" select="'en'"/>
          </xsl:call-template>
        </cell>
      </xsl:if>
    </row>
  </xsl:template>

  <xsl:template name="edition-words">
    <xsl:param name="lang"/>
    <xsl:choose>
      <xsl:when test="$edition = 'both'">
        <xsl:value-of select="sb:label('edition-both', $lang)"/>
      </xsl:when>
      <xsl:when test="$edition = 'zh'">
        <xsl:value-of select="sb:label('edition-zh', $lang)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="sb:label('edition-en', $lang)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Which data it was made from: the same in every language. -->
  <xsl:template name="printed-data">
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'call-data'"/>
        <xsl:with-param name="style" select="'label'"/>
      </xsl:call-template>
      <cell lang="en">
        <xsl:if test="$edition = 'both'">
          <xsl:attribute name="colspan">2</xsl:attribute>
        </xsl:if>
        <xsl:value-of select="concat($call/@id, ' · ', $call/@version)"/>
        <xsl:if test="$call/@source">
          <xsl:value-of select="concat(' · ', $call/@source)"/>
        </xsl:if>
      </cell>
    </row>
  </xsl:template>
</xsl:stylesheet>
