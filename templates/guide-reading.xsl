<?xml version="1.0" encoding="UTF-8"?>
<!-- How to read the guide: marks of strength, source lines, tabs. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="guide-pieces.xsl"/>

  <xsl:template match="/">
    <part id="{$part/@id}" follows="yes">
      <xsl:if test="not($parts[@id = 'preamble' and @included = 'yes'])">
        <xsl:attribute name="numbering">arabic</xsl:attribute>
      </xsl:if>
      <xsl:call-template name="guide-titles"/>
      <xsl:call-template name="running-heads"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <section>
          <xsl:call-template name="heading">
            <xsl:with-param name="key" select="'reading-strength'"/>
          </xsl:call-template>
          <xsl:call-template name="strengths"/>
        </section>
        <section>
          <xsl:call-template name="heading">
            <xsl:with-param name="key" select="'reading-pages'"/>
          </xsl:call-template>
          <xsl:if test="$in-translation">
            <xsl:call-template name="label-pair">
              <xsl:with-param name="key" select="'reading-prevails'"/>
              <xsl:with-param name="style" select="'clause'"/>
            </xsl:call-template>
          </xsl:if>
          <xsl:call-template name="label-pair">
            <xsl:with-param name="key" select="'reading-source'"/>
            <xsl:with-param name="style" select="'clause'"/>
          </xsl:call-template>
          <xsl:call-template name="label-pair">
            <xsl:with-param name="key" select="'reading-void'"/>
            <xsl:with-param name="style" select="'clause'"/>
          </xsl:call-template>
          <xsl:call-template name="label-pair">
            <xsl:with-param name="key" select="'reading-dates'"/>
            <xsl:with-param name="style" select="'clause'"/>
          </xsl:call-template>
          <xsl:call-template name="label-pair">
            <xsl:with-param name="key" select="'reading-money'"/>
            <xsl:with-param name="style" select="'clause'"/>
          </xsl:call-template>
          <xsl:call-template name="label-pair">
            <xsl:with-param name="key" select="'reading-tabs'"/>
            <xsl:with-param name="style" select="'clause'"/>
          </xsl:call-template>
          <xsl:call-template name="label-pair">
            <xsl:with-param name="key" select="'reading-oddities'"/>
            <xsl:with-param name="style" select="'clause'"/>
          </xsl:call-template>
        </section>
      </section>
    </part>
  </xsl:template>

  <xsl:template name="strengths">
    <xsl:call-template name="strength-pair">
      <xsl:with-param name="mark" select="'must'"/>
      <xsl:with-param name="key" select="'means-must'"/>
    </xsl:call-template>
    <xsl:call-template name="strength-pair">
      <xsl:with-param name="mark" select="'should'"/>
      <xsl:with-param name="key" select="'means-should'"/>
    </xsl:call-template>
    <xsl:call-template name="strength-pair">
      <xsl:with-param name="mark" select="'encouraged'"/>
      <xsl:with-param name="key" select="'means-encouraged'"/>
    </xsl:call-template>
    <xsl:call-template name="strength-pair">
      <xsl:with-param name="mark" select="'info'"/>
      <xsl:with-param name="key" select="'means-info'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="strength-pair">
    <xsl:param name="mark"/>
    <xsl:param name="key"/>
    <pair style="clause" mark="{$mark}">
      <xsl:if test="$in-zh">
        <left lang="zh">
          <emphasis>
            <xsl:value-of
                select="sb:label(concat('strength-', $mark), 'zh')"/>
          </emphasis>
          <xsl:value-of select="concat('：', sb:label($key, 'zh'))"/>
        </left>
      </xsl:if>
      <xsl:if test="$in-en">
        <right lang="en">
          <emphasis>
            <xsl:value-of
                select="sb:label(concat('strength-', $mark), 'en')"/>
          </emphasis>
          <xsl:value-of select="concat(': ', sb:label($key, 'en'))"/>
        </right>
      </xsl:if>
    </pair>
  </xsl:template>
</xsl:stylesheet>
