<?xml version="1.0" encoding="UTF-8"?>
<!-- What is odd in the source and was kept, of all directions. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="guide-pieces.xsl"/>

  <xsl:template match="/">
    <part id="{$part/@id}">
      <xsl:call-template name="guide-titles"/>
      <xsl:call-template name="running-heads"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <xsl:call-template name="label-pair">
          <xsl:with-param name="key" select="'oddities-kept'"/>
          <xsl:with-param name="style" select="'clause'"/>
        </xsl:call-template>
        <xsl:for-each select="$call/oddities/oddity | $chosen//oddity">
          <xsl:call-template name="oddity">
            <xsl:with-param name="no"
                            select="string(ancestor::direction/@id)"/>
          </xsl:call-template>
        </xsl:for-each>
      </section>
    </part>
  </xsl:template>
</xsl:stylesheet>
