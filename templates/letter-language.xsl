<?xml version="1.0" encoding="UTF-8"?>
<!--
  In which language the second column of a letter stands, $other: as the
  proposal wishes for the side, else the first of the party's languages that
  letters have words in; Chinese where that is English or there is none. In
  other languages the texts of the call and of the proposal stay in English.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">

  <xsl:variable name="wished"
      select="$proposal/reminders-languages/language[
              @side = $subject/@side]/@lang"/>
  <xsl:variable name="other-of-list">
    <xsl:call-template name="first-known">
      <xsl:with-param name="list">
        <xsl:choose>
          <xsl:when test="$wished">
            <xsl:value-of select="$wished"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="$call/parties/party[
                @id = $subject/@side]/@languages"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:variable>
  <xsl:variable name="other" select="string($other-of-list)"/>
  <xsl:variable name="other-right"
                select="$other = 'ar' or $other = 'he'"/>

  <xsl:template name="first-known">
    <xsl:param name="list"/>
    <xsl:variable name="words" select="concat(normalize-space($list), ' ')"/>
    <xsl:variable name="first"
        select="substring-before(concat(substring-before($words, ' '), '-'),
                                 '-')"/>
    <xsl:choose>
      <xsl:when test="$first = '' or $first = 'en' or $first = 'zh'">
        <xsl:text>zh</xsl:text>
      </xsl:when>
      <xsl:when test="sb:labels-in($first) != ''">
        <xsl:value-of select="$first"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="first-known">
          <xsl:with-param name="list" select="substring-after($words, ' ')"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Dates are written as in the recipient's country: the figures of Arabic
       differ. -->
  <xsl:template name="locale">
    <xsl:param name="lang"/>
    <xsl:value-of select="$lang"/>
    <xsl:if test="$lang != 'zh' and $lang != 'en'
                  and string-length($subject/@country) = 2">
      <xsl:value-of select="concat('-', $subject/@country)"/>
    </xsl:if>
  </xsl:template>

  <!-- Between words and what is put in behind them. -->
  <xsl:template name="gap">
    <xsl:param name="lang"/>
    <xsl:if test="$lang != 'zh' and $lang != 'ja'">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- English in the other column, in one piece where that runs from the
       right. -->
  <xsl:template name="in-english">
    <xsl:param name="words"/>
    <xsl:if test="$other-right">
      <xsl:text>&#x2066;</xsl:text>
    </xsl:if>
    <text lang="en">
      <xsl:value-of select="$words"/>
    </text>
    <xsl:if test="$other-right">
      <xsl:text>&#x2069;</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template name="letter-date">
    <xsl:param name="date"/>
    <xsl:param name="lang"/>
    <xsl:variable name="locale">
      <xsl:call-template name="locale">
        <xsl:with-param name="lang" select="$lang"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:value-of select="sb:date(string($date), string($locale))"/>
  </xsl:template>

  <!-- A moment in the zone in which it is stated and in that of the
       recipient, and how certain it is. -->
  <xsl:template name="deadline-abroad">
    <xsl:param name="of"/>
    <xsl:param name="lang"/>
    <xsl:variable name="entered" select="$proposal/deadlines/deadline[
        @id = $of/@id]"/>
    <xsl:variable name="shown" select="$entered | $of[not($entered)]"/>
    <xsl:variable name="zone" select="string($deadline/@zone)"/>
    <xsl:variable name="locale">
      <xsl:call-template name="locale">
        <xsl:with-param name="lang" select="$lang"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="certainty">
      <xsl:choose>
        <xsl:when test="$entered">entered</xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="$of/@certainty"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="string($shown/@zone) = ''">
        <xsl:call-template name="in-english">
          <xsl:with-param name="words" select="string($shown/@at)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="sb:moment(string($shown/@at),
            string($shown/@zone), string($locale))"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:choose>
      <xsl:when test="not(contains($shown/@at, 'T'))">
        <xsl:value-of select="concat(' · ', sb:label('letter-no-hour', $lang))"/>
      </xsl:when>
      <xsl:when test="$zone != '' and $zone != string($shown/@zone)">
        <xsl:value-of select="concat(' = ', sb:moment(string($shown/@at),
            $zone, string($locale)))"/>
      </xsl:when>
    </xsl:choose>
    <xsl:value-of select="concat(' · ',
        sb:label(concat('letter-certainty-', $certainty), $lang))"/>
  </xsl:template>
</xsl:stylesheet>
