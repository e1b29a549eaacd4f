<?xml version="1.0" encoding="UTF-8"?>
<!-- A part of the example's own: the clause on filing, for the leader to sign. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="common.xsl"/>

  <xsl:template match="/">
    <part id="{$part/@id}">
      <xsl:call-template name="part-titles"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <xsl:for-each select="$direction/requirements/requirement[
            @no = $direction/filings/filing/@requirement]">
          <xsl:call-template name="call-pair">
            <xsl:with-param name="text" select="."/>
            <xsl:with-param name="mark" select="string(@strength)"/>
            <xsl:with-param name="no" select="string(@no)"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:call-template name="signature">
          <xsl:with-param name="role" select="'project-leader'"/>
          <xsl:with-param name="seal" select="'no'"/>
          <xsl:with-param name="who" select="$leader"/>
        </xsl:call-template>
      </section>
    </part>
  </xsl:template>
</xsl:stylesheet>
