<?xml version="1.0" encoding="UTF-8"?>
<!--
  The construction plan of a joint laboratory: questions and room to answer
  them. The outline is ours; the official file is at the address of the call.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="paper-pieces.xsl"/>

  <xsl:template match="/">
    <part id="{$part/@id}" tighten="yes">
      <xsl:call-template name="part-titles"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <xsl:call-template name="paper-opening">
          <xsl:with-param name="note" select="'plan-note'"/>
          <xsl:with-param name="asked"
              select="$direction/asks/document[@kind = 'lab-plan']"/>
          <xsl:with-param name="template" select="true()"/>
        </xsl:call-template>
        <xsl:call-template name="paper-project"/>
        <xsl:call-template name="plan-questions"/>
      </section>
    </part>
  </xsl:template>

  <!-- names: the last parts of the questions' labels, each with a blank. -->
  <xsl:template name="plan-questions">
    <xsl:param name="names" select="concat('name hosts goals lines ',
        'direction staff sites money results training governance risk ')"/>
    <xsl:param name="no" select="1"/>
    <xsl:if test="$names != ''">
      <section keep="yes">
        <xsl:call-template name="heading">
          <xsl:with-param name="key"
              select="concat('plan-', substring-before($names, ' '))"/>
          <xsl:with-param name="no" select="$no"/>
        </xsl:call-template>
        <xsl:call-template name="paper-content">
          <xsl:with-param name="content"
                          select="substring-before($names, ' ')"/>
        </xsl:call-template>
      </section>
      <xsl:call-template name="plan-questions">
        <xsl:with-param name="names" select="substring-after($names, ' ')"/>
        <xsl:with-param name="no" select="$no + 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
