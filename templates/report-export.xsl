<?xml version="1.0" encoding="UTF-8"?>
<!--
  The narratives of a proposal as plain text, to paste into a funder's web
  system: a line that names section, language and length, then the paragraphs,
  each in one line, an empty line between them.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="report-pieces.xsl"/>

  <xsl:param name="proposal" select="/.."/>

  <xsl:variable name="narratives" select="$proposal/narratives/narrative"/>

  <xsl:template match="/">
    <report>
      <xsl:choose>
        <xsl:when test="$format = 'json'">
          <object>
            <string key="proposal">
              <xsl:value-of select="$proposal/@id"/>
            </string>
            <string key="direction">
              <xsl:value-of select="$proposal/@direction"/>
            </string>
            <array key="narratives">
              <xsl:for-each select="$narratives">
                <xsl:call-template name="narrative-value"/>
              </xsl:for-each>
            </array>
          </object>
        </xsl:when>
        <xsl:when test="$narratives">
          <xsl:for-each select="$narratives">
            <xsl:if test="position() &gt; 1">
              <line/>
            </xsl:if>
            <xsl:call-template name="narrative-lines">
              <xsl:with-param name="of" select="paragraph/zh"/>
              <xsl:with-param name="in" select="'zh'"/>
            </xsl:call-template>
            <line/>
            <xsl:call-template name="narrative-lines">
              <xsl:with-param name="of" select="paragraph/en"/>
              <xsl:with-param name="in" select="'en'"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:when>
        <xsl:otherwise>
          <line>
            <xsl:value-of select="sb:label('export-nothing', $lang)"/>
          </line>
        </xsl:otherwise>
      </xsl:choose>
    </report>
  </xsl:template>

  <!-- Context: a narrative. -->
  <xsl:template name="narrative-value">
    <object>
      <string key="section">
        <xsl:value-of select="@section"/>
      </string>
      <xsl:call-template name="language-value">
        <xsl:with-param name="of" select="paragraph/zh"/>
        <xsl:with-param name="in" select="'zh'"/>
      </xsl:call-template>
      <xsl:call-template name="language-value">
        <xsl:with-param name="of" select="paragraph/en"/>
        <xsl:with-param name="in" select="'en'"/>
      </xsl:call-template>
    </object>
  </xsl:template>

  <!-- A language that a section is not written in is null. -->
  <xsl:template name="language-value">
    <xsl:param name="of"/>
    <xsl:param name="in"/>
    <xsl:choose>
      <xsl:when test="$of">
        <object key="{$in}">
          <number key="characters">
            <xsl:call-template name="length">
              <xsl:with-param name="of" select="$of"/>
            </xsl:call-template>
          </number>
          <array key="paragraphs">
            <xsl:for-each select="$of">
              <string>
                <xsl:value-of select="normalize-space(.)"/>
              </string>
            </xsl:for-each>
          </array>
        </object>
      </xsl:when>
      <xsl:otherwise>
        <null key="{$in}"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- As funders count: without blanks. -->
  <xsl:template name="length">
    <xsl:param name="of"/>
    <xsl:variable name="whole">
      <xsl:for-each select="$of">
        <xsl:value-of select="."/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:value-of select="sb:characters(string($whole))"/>
  </xsl:template>

  <!-- Context: a narrative. -->
  <xsl:template name="narrative-lines">
    <xsl:param name="of"/>
    <xsl:param name="in"/>
    <line>
      <xsl:text>== </xsl:text>
      <xsl:value-of select="sb:label(concat('narrative-', @section), $in)"/>
      <xsl:text> (</xsl:text>
      <xsl:value-of select="@section"/>
      <xsl:text>, </xsl:text>
      <xsl:value-of select="$in"/>
      <xsl:text>): </xsl:text>
      <xsl:choose>
        <xsl:when test="$of">
          <xsl:call-template name="length">
            <xsl:with-param name="of" select="$of"/>
          </xsl:call-template>
          <xsl:text> </xsl:text>
          <xsl:value-of select="sb:label('characters', $lang)"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="sb:label('not-written', $lang)"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:text> ==</xsl:text>
    </line>
    <xsl:for-each select="$of">
      <xsl:if test="position() &gt; 1">
        <line/>
      </xsl:if>
      <line>
        <xsl:value-of select="normalize-space(.)"/>
      </line>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
