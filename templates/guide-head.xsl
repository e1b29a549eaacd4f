<?xml version="1.0" encoding="UTF-8"?>
<!--
  Titles of the guide, its running heads and feet. Parts of directions have
  running heads of their own.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="guide-pieces.xsl"/>

  <xsl:template match="/">
    <head>
      <xsl:call-template name="guide-titles">
        <xsl:with-param name="of" select="$call/title"/>
      </xsl:call-template>
      <xsl:if test="$in-zh">
        <running side="left" lang="zh">
          <xsl:value-of select="sb:label('guide-kind', 'zh')"/>
        </running>
      </xsl:if>
      <xsl:if test="$in-en">
        <running lang="en">
          <xsl:attribute name="side">
            <xsl:choose>
              <xsl:when test="$in-zh">right</xsl:when>
              <xsl:otherwise>left</xsl:otherwise>
            </xsl:choose>
          </xsl:attribute>
          <xsl:value-of select="sb:label('guide-kind', 'en')"/>
        </running>
      </xsl:if>
      <foot side="left" lang="en">
        <xsl:value-of select="concat($call/@id, ' · ', $call/@version)"/>
      </foot>
      <foot side="right" lang="{$lead-lang}">
        <xsl:if test="$in-zh">
          <xsl:value-of select="sb:label('page-before', 'zh')"/>
          <page-number/>
          <xsl:value-of select="sb:label('page-between', 'zh')"/>
          <page-count/>
          <xsl:value-of select="sb:label('page-after', 'zh')"/>
        </xsl:if>
        <xsl:if test="$edition = 'both'"> / </xsl:if>
        <xsl:if test="$in-en">
          <page-number/>
          <text lang="en">
            <xsl:value-of
                select="concat(' ', sb:label('page-between', 'en'), ' ')"/>
          </text>
          <page-count/>
        </xsl:if>
      </foot>
    </head>
  </xsl:template>
</xsl:stylesheet>
