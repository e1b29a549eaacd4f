<?xml version="1.0" encoding="UTF-8"?>
<!--
  The frame of a reminder letter: what to do, where and by when. What the side
  has filed it is not asked to file again; a date that the call does not give
  is asked for.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">

  <xsl:template name="frame">
    <table style="framed-table">
      <col width="1*"/>
      <col width="1*"/>
      <body>
        <row keep="yes">
          <cell style="framed-cell" lang="en">
            <xsl:call-template name="frame-words">
              <xsl:with-param name="lang" select="'en'"/>
            </xsl:call-template>
          </cell>
          <cell style="framed-cell" lang="{$other}">
            <xsl:call-template name="frame-words">
              <xsl:with-param name="lang" select="$other"/>
            </xsl:call-template>
          </cell>
        </row>
      </body>
    </table>
  </xsl:template>

  <xsl:template name="frame-words">
    <xsl:param name="lang"/>
    <xsl:choose>
      <xsl:when test="$filed">
        <xsl:call-template name="filed-words">
          <xsl:with-param name="lang" select="$lang"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$duty">
        <xsl:call-template name="duty-words">
          <xsl:with-param name="lang" select="$lang"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$route">
        <para>
          <xsl:call-template name="route-words">
            <xsl:with-param name="lang" select="$lang"/>
          </xsl:call-template>
        </para>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="sentence">
          <xsl:with-param name="key">
            <xsl:choose>
              <xsl:when test="$later-duty">letter-duty-later</xsl:when>
              <xsl:otherwise>letter-no-duty</xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
          <xsl:with-param name="lang" select="$lang"/>
        </xsl:call-template>
        <xsl:call-template name="sentence">
          <xsl:with-param name="key">
            <xsl:choose>
              <xsl:when test="$signed-here">letter-sign-below</xsl:when>
              <xsl:otherwise>letter-check</xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
          <xsl:with-param name="lang" select="$lang"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="sentence">
    <xsl:param name="key"/>
    <xsl:param name="lang"/>
    <para>
      <xsl:value-of select="concat(sb:label(string($key), $lang),
                                   sb:label('full-stop', $lang))"/>
    </para>
  </xsl:template>

  <xsl:template name="duty-words">
    <xsl:param name="lang"/>
    <xsl:call-template name="sentence">
      <xsl:with-param name="key" select="'letter-file'"/>
      <xsl:with-param name="lang" select="$lang"/>
    </xsl:call-template>
    <para>
      <xsl:value-of select="sb:label('letter-where', $lang)"/>
      <xsl:call-template name="gap">
        <xsl:with-param name="lang" select="$lang"/>
      </xsl:call-template>
      <xsl:call-template name="authority-words">
        <xsl:with-param name="lang" select="$lang"/>
      </xsl:call-template>
    </para>
    <para>
      <xsl:value-of select="sb:label('letter-by', $lang)"/>
      <xsl:call-template name="gap">
        <xsl:with-param name="lang" select="$lang"/>
      </xsl:call-template>
      <xsl:call-template name="deadline-words">
        <xsl:with-param name="of" select="$deadline"/>
        <xsl:with-param name="lang" select="$lang"/>
      </xsl:call-template>
    </para>
  </xsl:template>

  <xsl:template name="filed-words">
    <xsl:param name="lang"/>
    <para>
      <xsl:value-of select="sb:label('letter-filed', $lang)"/>
      <xsl:call-template name="gap">
        <xsl:with-param name="lang" select="$lang"/>
      </xsl:call-template>
      <xsl:variable name="on">
        <xsl:call-template name="letter-date">
          <xsl:with-param name="date" select="$filed/@on"/>
          <xsl:with-param name="lang" select="$lang"/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:value-of select="$on"/>
      <!-- A date of Hungarian ends with one. -->
      <xsl:if test="substring($on, string-length($on)) != '.'">
        <xsl:value-of select="sb:label('full-stop', $lang)"/>
      </xsl:if>
    </para>
    <xsl:choose>
      <xsl:when test="not($filed/@proof)">
        <xsl:call-template name="sentence">
          <xsl:with-param name="key" select="'letter-send-proof'"/>
          <xsl:with-param name="lang" select="$lang"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$signed-here">
        <xsl:call-template name="sentence">
          <xsl:with-param name="key" select="'letter-sign-below'"/>
          <xsl:with-param name="lang" select="$lang"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="sentence">
          <xsl:with-param name="key" select="'letter-check'"/>
          <xsl:with-param name="lang" select="$lang"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A paper to obtain, and until when: the words of its finding. -->
  <xsl:template name="route-words">
    <xsl:param name="lang"/>
    <xsl:variable name="known">
      <xsl:choose>
        <xsl:when test="$lang = 'zh'">zh</xsl:when>
        <xsl:otherwise>en</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:value-of select="sb:label('letter-route', $lang)"/>
    <xsl:call-template name="gap">
      <xsl:with-param name="lang" select="$lang"/>
    </xsl:call-template>
    <xsl:for-each select="$route">
      <xsl:variable name="check" select="string(@check)"/>
      <emphasis>
        <xsl:call-template name="words">
          <xsl:with-param name="text"
              select="$call/document-kinds/document-kind[
                      @id = current()/@document]/name"/>
          <xsl:with-param name="lang" select="string($known)"/>
          <xsl:with-param name="origin" select="'call'"/>
        </xsl:call-template>
      </emphasis>
      <xsl:value-of select="sb:label('full-stop', $lang)"/>
      <xsl:for-each select="$findings/finding[@check = $check]">
        <xsl:call-template name="gap">
          <xsl:with-param name="lang" select="$lang"/>
        </xsl:call-template>
        <xsl:variable name="said" select="concat(
            normalize-space(message/*[local-name() = $known]),
            sb:label('full-stop', string($known)))"/>
        <xsl:choose>
          <xsl:when test="$lang = $known">
            <xsl:value-of select="$said"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="in-english">
              <xsl:with-param name="words" select="$said"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="authority-words">
    <xsl:param name="lang"/>
    <xsl:choose>
      <xsl:when test="$authority/*[local-name() = $lang]">
        <xsl:value-of select="normalize-space(
            $authority/*[local-name() = $lang])"/>
      </xsl:when>
      <xsl:when test="$lang != 'zh' and $lang != 'en' and $authority/en">
        <xsl:call-template name="in-english">
          <xsl:with-param name="words"
                          select="normalize-space($authority/en)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="sb:label('letter-authority', $lang)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="deadline-words">
    <xsl:param name="of"/>
    <xsl:param name="lang"/>
    <xsl:choose>
      <xsl:when test="$lang != 'zh' and $lang != 'en'
                      and ($of[not(@id = $proposal/deadlines/deadline/@id)]
                           | $proposal/deadlines/deadline[
                               @id = $of/@id])/@at">
        <xsl:call-template name="deadline-abroad">
          <xsl:with-param name="of" select="$of"/>
          <xsl:with-param name="lang" select="$lang"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$lang != 'zh' and $lang != 'en'">
        <xsl:value-of select="sb:label('letter-date-open', $lang)"/>
      </xsl:when>
      <xsl:when test="$of/@at
                      or $of/@id = $proposal/deadlines/deadline/@id">
        <xsl:call-template name="deadline">
          <xsl:with-param name="of" select="$of"/>
          <xsl:with-param name="lang" select="$lang"/>
          <xsl:with-param name="zone" select="$deadline/@zone"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="sb:label('letter-date-open', $lang)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
