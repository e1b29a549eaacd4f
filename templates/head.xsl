<?xml version="1.0" encoding="UTF-8"?>
<!--
  Titles of the document, running heads and feet. A running head repeats what
  stands on the cover, so it may be cut, with an ellipsis: to what half of a
  line holds, and never between brackets.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="common.xsl"/>

  <xsl:template match="/">
    <head>
      <title lang="zh">
        <xsl:call-template name="document-title">
          <xsl:with-param name="lang" select="'zh'"/>
        </xsl:call-template>
      </title>
      <title lang="en">
        <xsl:call-template name="document-title">
          <xsl:with-param name="lang" select="'en'"/>
        </xsl:call-template>
      </title>
      <running side="left" lang="zh">
        <xsl:call-template name="running-title">
          <xsl:with-param name="lang" select="'zh'"/>
          <xsl:with-param name="room" select="18"/>
        </xsl:call-template>
      </running>
      <running side="right" lang="en">
        <xsl:call-template name="running-title">
          <xsl:with-param name="lang" select="'en'"/>
          <xsl:with-param name="room" select="40"/>
        </xsl:call-template>
      </running>
      <foot side="left" lang="en">
        <xsl:call-template name="packet-name"/>
      </foot>
      <xsl:if test="$proposal[@sample = 'yes' or @revision]">
        <foot side="centre" lang="zh">
          <xsl:call-template name="edition"/>
        </foot>
      </xsl:if>
      <foot side="right" lang="zh">
        <xsl:value-of select="sb:label('page-before', 'zh')"/>
        <page-number/>
        <xsl:value-of select="sb:label('page-between', 'zh')"/>
        <page-count/>
        <xsl:value-of select="sb:label('page-after', 'zh')"/>
        <xsl:text> / </xsl:text>
        <page-number/>
        <text lang="en">
          <xsl:value-of
              select="concat(' ', sb:label('page-between', 'en'), ' ')"/>
        </text>
        <page-count/>
      </foot>
    </head>
  </xsl:template>

  <!-- The title of the proposal, or of the direction where it has none. -->
  <xsl:template name="title-words">
    <xsl:param name="lang"/>
    <xsl:choose>
      <xsl:when test="not($blank) and $proposal/title/*[local-name() = $lang]">
        <xsl:value-of select="normalize-space(
            $proposal/title/*[local-name() = $lang])"/>
      </xsl:when>
      <xsl:when test="$direction/title/*[local-name() = $lang]">
        <xsl:value-of select="normalize-space(
            $direction/title/*[local-name() = $lang])"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="sb:label('application-packet', $lang)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="document-title">
    <xsl:param name="lang"/>
    <xsl:value-of select="concat($direction/@id, ' ')"/>
    <xsl:call-template name="title-words">
      <xsl:with-param name="lang" select="$lang"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="running-title">
    <xsl:param name="lang"/>
    <xsl:param name="room"/>
    <xsl:variable name="words">
      <xsl:call-template name="title-words">
        <xsl:with-param name="lang" select="$lang"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:value-of select="concat(sb:label('direction-short', $lang), ' ',
                                 $direction/@id, ' ')"/>
    <xsl:call-template name="shortened">
      <xsl:with-param name="words" select="string($words)"/>
      <xsl:with-param name="lang" select="$lang"/>
      <xsl:with-param name="room" select="$room"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The revision, and whether it is only a sample: not beside the id, which
       may fill its third of the line. -->
  <xsl:template name="edition">
    <xsl:if test="$proposal/@revision and not($blank)">
      <text lang="en">
        <xsl:value-of select="concat(sb:label('revision-short', 'en'), '&#xA0;',
                                     $proposal/@revision)"/>
      </text>
      <xsl:if test="$proposal/@sample = 'yes'">&#xA0;·&#xA0;</xsl:if>
    </xsl:if>
    <xsl:if test="$proposal/@sample = 'yes'">
      <text style="sample">
        <xsl:value-of select="sb:label('sample', 'zh')"/>
        <xsl:text> </xsl:text>
        <text lang="en">
          <xsl:value-of select="sb:label('sample', 'en')"/>
        </text>
      </text>
    </xsl:if>
  </xsl:template>

  <xsl:template name="packet-name">
    <xsl:choose>
      <xsl:when test="$blank">
        <xsl:value-of select="concat('blank-', $direction/@id)"/>
      </xsl:when>
      <xsl:when test="string-length($proposal/@id) &gt; 13">
        <xsl:value-of select="concat(substring($proposal/@id, 1, 6), '…',
            substring($proposal/@id, string-length($proposal/@id) - 4))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$proposal/@id"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:if test="not($blank) and $hash">
      <xsl:value-of select="concat(' · ', $hash)"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
