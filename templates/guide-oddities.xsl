<?xml version="1.0" encoding="UTF-8"?>
<!--
  What is odd in the source and was kept, of all directions; what is odd in
  several of them stands once, with their numbers and lines.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="guide-pieces.xsl"/>

  <xsl:variable name="all"
                select="$call/oddities/oddity | $chosen//oddity"/>

  <xsl:template match="/">
    <part id="{$part/@id}" follows="yes">
      <xsl:call-template name="guide-titles"/>
      <xsl:call-template name="running-heads"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <xsl:call-template name="label-pair">
          <xsl:with-param name="key" select="'oddities-kept'"/>
          <xsl:with-param name="style" select="'clause'"/>
        </xsl:call-template>
        <xsl:for-each select="$all">
          <xsl:variable name="same" select="$all[zh = current()/zh]"/>
          <xsl:choose>
            <xsl:when test="count($same) = 1">
              <xsl:call-template name="oddity">
                <xsl:with-param name="no"
                                select="string(ancestor::direction/@id)"/>
              </xsl:call-template>
            </xsl:when>
            <xsl:when test="count($same[1] | .) = 1">
              <xsl:call-template name="oddity">
                <xsl:with-param name="no">
                  <xsl:for-each select="$same">
                    <xsl:call-template name="place-of-it"/>
                  </xsl:for-each>
                </xsl:with-param>
                <xsl:with-param name="note"/>
              </xsl:call-template>
            </xsl:when>
          </xsl:choose>
        </xsl:for-each>
      </section>
    </part>
  </xsl:template>

  <!-- Context: an oddity, among those that say the same. -->
  <xsl:template name="place-of-it">
    <xsl:value-of select="concat(ancestor::direction/@id, '&#xA0;',
        @source | (../*/@source | ../@source)[not(current()/@source)][1])"/>
    <xsl:choose>
      <xsl:when test="position() != last()"> · </xsl:when>
      <xsl:otherwise>:</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
