<?xml version="1.0" encoding="UTF-8"?>
<!--
  All that one direction asks: what must be met first, then the
  facts and every clause.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="direction-pieces.xsl"/>

  <xsl:template match="/">
    <part id="{$part/@id}" tighten="yes">
      <xsl:call-template name="part-titles"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <xsl:call-template name="call-pair">
          <xsl:with-param name="text" select="$direction/title"/>
          <xsl:with-param name="style" select="'cover-for'"/>
          <xsl:with-param name="no" select="string($direction/@id)"/>
        </xsl:call-template>
        <xsl:call-template name="killers"/>
        <xsl:call-template name="facts"/>
        <xsl:call-template name="agreements"/>
        <xsl:call-template name="topics"/>
        <xsl:call-template name="requirements"/>
        <xsl:call-template name="documents"/>
        <xsl:call-template name="contacts"/>
        <xsl:call-template name="links"/>
        <xsl:call-template name="oddities"/>
        <xsl:call-template name="unreviewed"/>
        <xsl:call-template name="label-pair">
          <xsl:with-param name="key" select="'text-prevails'"/>
          <xsl:with-param name="style" select="'note'"/>
        </xsl:call-template>
      </section>
    </part>
  </xsl:template>
</xsl:stylesheet>
