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
      <xsl:if test="$proposal/@sample = 'yes'">
        <foot side="centre" lang="zh">
          <text style="sample">
            <xsl:value-of select="sb:label('sample', 'zh')"/>
            <xsl:text> </xsl:text>
            <text lang="en">
              <xsl:value-of select="sb:label('sample', 'en')"/>
            </text>
          </text>
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
    <xsl:choose>
      <xsl:when test="string-length($words) &lt;= $room">
        <xsl:value-of select="$words"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="cut">
          <xsl:choose>
            <xsl:when test="$lang = 'en'">
              <xsl:call-template name="whole-words">
                <xsl:with-param name="words" select="$words"/>
                <xsl:with-param name="room" select="$room"/>
              </xsl:call-template>
            </xsl:when>
            <xsl:otherwise>
              <xsl:value-of select="substring($words, 1, $room)"/>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:variable>
        <xsl:variable name="length">
          <xsl:call-template name="length-closed">
            <xsl:with-param name="words"
                select="translate($cut, '(（《〈「『【“‘', '(((((((((')"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:value-of select="concat(normalize-space(
            substring($cut, 1, $length)), '…')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Up to the first bracket that is not closed. -->
  <xsl:template name="length-closed">
    <xsl:param name="words"/>
    <xsl:param name="passed" select="0"/>
    <xsl:variable name="inside"
        select="translate(substring-after($words, '('),
                          '）》〉」』】”’', '))))))))')"/>
    <xsl:choose>
      <xsl:when test="not(contains($words, '('))">
        <xsl:value-of select="$passed + string-length($words)"/>
      </xsl:when>
      <xsl:when test="contains($inside, ')')">
        <xsl:variable name="rest" select="substring-after($inside, ')')"/>
        <xsl:call-template name="length-closed">
          <xsl:with-param name="words" select="$rest"/>
          <xsl:with-param name="passed"
              select="$passed + string-length($words) - string-length($rest)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$passed
            + string-length(substring-before($words, '('))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- As many whole words as there is room for. -->
  <xsl:template name="whole-words">
    <xsl:param name="words"/>
    <xsl:param name="room"/>
    <xsl:variable name="word"
                  select="substring-before(concat($words, ' '), ' ')"/>
    <xsl:if test="string-length($word) &lt;= $room">
      <xsl:value-of select="$word"/>
      <xsl:variable name="rest" select="substring-after($words, ' ')"/>
      <xsl:variable name="left" select="$room - string-length($word) - 1"/>
      <xsl:if test="string-length(substring-before(concat($rest, ' '), ' '))
                    &lt;= $left">
        <xsl:text> </xsl:text>
        <xsl:call-template name="whole-words">
          <xsl:with-param name="words" select="$rest"/>
          <xsl:with-param name="room" select="$left"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template name="packet-name">
    <xsl:choose>
      <xsl:when test="$blank">
        <xsl:value-of select="concat('blank-', $direction/@id)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$proposal/@id"/>
        <xsl:if test="$proposal/@revision">
          <xsl:value-of select="concat(' · ', sb:label('revision-short', 'en'),
                                       ' ', $proposal/@revision)"/>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
