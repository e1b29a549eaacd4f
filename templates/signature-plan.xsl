<?xml version="1.0" encoding="UTF-8"?>
<!-- What is signed and sealed by whom, in order, with room for the date. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="common.xsl"/>
  <xsl:import href="signing.xsl"/>

  <xsl:template match="/">
    <part id="{$part/@id}" tighten="yes">
      <xsl:call-template name="part-titles"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <xsl:if test="$to-sign">
          <xsl:call-template name="label-pair">
            <xsl:with-param name="key" select="'signature-plan-intro'"/>
          </xsl:call-template>
        </xsl:if>
        <table>
          <xsl:attribute name="continued">
            <xsl:call-template name="plain-label">
              <xsl:with-param name="key" select="'continued'"/>
            </xsl:call-template>
          </xsl:attribute>
          <col width="9mm"/>
          <col width="32mm"/>
          <col width="1*"/>
          <col width="28mm"/>
          <col width="20mm"/>
          <col width="24mm"/>
          <xsl:call-template name="signing-head">
            <xsl:with-param name="short" select="false()"/>
          </xsl:call-template>
          <body>
            <xsl:call-template name="signing-rows">
              <xsl:with-param name="short" select="false()"/>
            </xsl:call-template>
          </body>
        </table>
        <xsl:call-template name="label-pair">
          <xsl:with-param name="key" select="'seal-note'"/>
          <xsl:with-param name="style" select="'note'"/>
        </xsl:call-template>
      </section>
    </part>
  </xsl:template>
</xsl:stylesheet>
