<?xml version="1.0" encoding="UTF-8"?>
<!-- What the report sheets share: texts of a call as lines. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">

  <xsl:template name="head-line">
    <xsl:param name="key"/>
    <line/>
    <line>
      <xsl:value-of select="sb:label($key, $lang)"/>
    </line>
  </xsl:template>

  <!-- The languages of a text under each other, the source line after the
       first. key: of the label in front. -->
  <xsl:template name="both">
    <xsl:param name="of"/>
    <xsl:param name="key"/>
    <xsl:param name="before"/>
    <xsl:param name="lead"/>
    <xsl:param name="strength"/>
    <xsl:param name="indent" select="2"/>
    <xsl:if test="$of">
      <item indent="{$indent}">
        <xsl:if test="string($lead)">
          <xsl:attribute name="lead">
            <xsl:value-of select="$lead"/>
          </xsl:attribute>
        </xsl:if>
        <xsl:call-template name="words-line">
          <xsl:with-param name="of" select="$of"/>
          <xsl:with-param name="in" select="'zh'"/>
          <xsl:with-param name="key" select="$key"/>
          <xsl:with-param name="before" select="$before"/>
          <xsl:with-param name="strength" select="$strength"/>
        </xsl:call-template>
        <xsl:call-template name="words-line">
          <xsl:with-param name="of" select="$of"/>
          <xsl:with-param name="in" select="'en'"/>
          <xsl:with-param name="key" select="$key"/>
          <xsl:with-param name="before" select="$before"/>
          <xsl:with-param name="strength" select="$strength"/>
        </xsl:call-template>
      </item>
    </xsl:if>
  </xsl:template>

  <!-- The words in one language, or that there are none. -->
  <xsl:template name="words-or-none">
    <xsl:param name="of"/>
    <xsl:param name="in"/>
    <xsl:choose>
      <xsl:when test="$of/*[local-name() = $in]">
        <xsl:value-of select="normalize-space($of/*[local-name() = $in])"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat('[', sb:label(
            concat('no-', $in, '-call'), $in), ']')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="words-line">
    <xsl:param name="of"/>
    <xsl:param name="in"/>
    <xsl:param name="key"/>
    <xsl:param name="before"/>
    <xsl:param name="strength"/>
    <xsl:variable name="words" select="$of/*[local-name() = $in]"/>
    <line>
      <xsl:if test="$key">
        <xsl:value-of select="concat(sb:label($key, $in),
                                     sb:label('colon', $in))"/>
        <xsl:if test="$in = 'en'">
          <xsl:text> </xsl:text>
        </xsl:if>
      </xsl:if>
      <xsl:value-of select="$before"/>
      <xsl:if test="$strength">
        <xsl:value-of select="concat('[', sb:label(
            concat('strength-', $strength), $in), '] ')"/>
      </xsl:if>
      <xsl:call-template name="words-or-none">
        <xsl:with-param name="of" select="$of"/>
        <xsl:with-param name="in" select="$in"/>
      </xsl:call-template>
      <xsl:if test="$words/@source">
        <xsl:value-of select="concat(' (', $words/@source, ')')"/>
      </xsl:if>
    </line>
  </xsl:template>

  <!-- What is odd in the source and was kept, with its lines. -->
  <xsl:template name="oddity-lines">
    <xsl:param name="of"/>
    <xsl:if test="$of">
      <xsl:call-template name="head-line">
        <xsl:with-param name="key" select="'oddities'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:for-each select="$of">
      <xsl:call-template name="both">
        <xsl:with-param name="of" select="."/>
        <xsl:with-param name="lead">
          <xsl:call-template name="oddity-source"/>
          <xsl:text> </xsl:text>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- Context: an oddity. Its own lines, else those of what it stands in. -->
  <xsl:template name="oddity-source">
    <xsl:choose>
      <xsl:when test="@source">
        <xsl:value-of select="@source"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="(../@source | ../zh/@source)[1]"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
