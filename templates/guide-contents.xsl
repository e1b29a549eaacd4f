<?xml version="1.0" encoding="UTF-8"?>
<!-- Contents: what stands before the directions, they, and what follows. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="guide-pieces.xsl"/>

  <xsl:variable name="listed" select="$parts[@included = 'yes'][
      not(@id = 'cover' or @id = 'contents')]"/>
  <xsl:variable name="directions"
                select="$listed[starts-with(@id, 'direction-')]"/>
  <xsl:variable name="front"
                select="$listed[following-sibling::part[@id = 'direction-1']]"/>
  <xsl:variable name="back"
      select="$listed[not(starts-with(@id, 'direction-'))][
          preceding-sibling::part[@id = 'direction-1']]"/>

  <xsl:template match="/">
    <part id="{$part/@id}" tighten="yes">
      <xsl:call-template name="guide-titles"/>
      <xsl:call-template name="running-heads"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <toc>
          <xsl:apply-templates select="$front" mode="entry"/>
        </toc>
        <section>
          <xsl:call-template name="heading">
            <xsl:with-param name="key" select="'guide-directions'"/>
          </xsl:call-template>
          <toc>
            <xsl:for-each select="$chosen">
              <entry to="direction-{position()}">
                <xsl:call-template name="place">
                  <xsl:with-param name="node" select="title"/>
                </xsl:call-template>
                <label>
                  <xsl:value-of select="@id"/>
                </label>
                <xsl:call-template name="entry-paras"/>
              </entry>
            </xsl:for-each>
          </toc>
        </section>
        <xsl:if test="$back">
          <section>
            <xsl:call-template name="heading">
              <xsl:with-param name="key" select="'back-matter'"/>
            </xsl:call-template>
            <toc>
              <xsl:apply-templates select="$back" mode="entry"/>
            </toc>
          </section>
        </xsl:if>
      </section>
    </part>
  </xsl:template>

  <xsl:template match="part" mode="entry">
    <entry to="{@id}">
      <xsl:call-template name="entry-paras"/>
    </entry>
  </xsl:template>

  <!-- Context: what has a title. -->
  <xsl:template name="entry-paras">
    <para lang="{$lead-lang}">
      <xsl:call-template name="words">
        <xsl:with-param name="text" select="title"/>
        <xsl:with-param name="lang" select="string($lead-lang)"/>
        <xsl:with-param name="origin" select="'call'"/>
      </xsl:call-template>
    </para>
    <xsl:if test="$edition = 'both'">
      <para lang="en" style="toc-below">
        <xsl:call-template name="words">
          <xsl:with-param name="text" select="title"/>
          <xsl:with-param name="lang" select="'en'"/>
          <xsl:with-param name="origin" select="'call'"/>
        </xsl:call-template>
      </para>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
