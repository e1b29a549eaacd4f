<?xml version="1.0" encoding="UTF-8"?>
<!-- What the sheets of the guide share: names and pages of directions. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="direction-pieces.xsl"/>

  <!-- The edition's languages where something leads in one of them. -->
  <xsl:variable name="lead-lang">
    <xsl:choose>
      <xsl:when test="$in-zh">zh</xsl:when>
      <xsl:otherwise>en</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <!-- Titles of a part in the languages of the edition. -->
  <xsl:template name="guide-titles">
    <xsl:param name="of" select="$part/title"/>
    <xsl:param name="no"/>
    <xsl:if test="$in-zh">
      <title lang="zh">
        <xsl:call-template name="plain-words">
          <xsl:with-param name="text" select="$of"/>
          <xsl:with-param name="lang" select="'zh'"/>
          <xsl:with-param name="no" select="$no"/>
        </xsl:call-template>
      </title>
    </xsl:if>
    <xsl:if test="$in-en">
      <title lang="en">
        <xsl:call-template name="plain-words">
          <xsl:with-param name="text" select="$of"/>
          <xsl:with-param name="lang" select="'en'"/>
          <xsl:with-param name="no" select="$no"/>
        </xsl:call-template>
      </title>
    </xsl:if>
  </xsl:template>

  <!-- Running heads: a label, then what the part is named. -->
  <xsl:template name="running-heads">
    <xsl:param name="of" select="$part/title"/>
    <xsl:param name="before" select="'guide-kind'"/>
    <xsl:param name="no" select="' · '"/>
    <xsl:if test="$in-zh">
      <running side="left" lang="zh">
        <xsl:value-of select="concat(sb:label($before, 'zh'), $no)"/>
        <xsl:call-template name="running-words">
          <xsl:with-param name="of" select="$of"/>
          <xsl:with-param name="lang" select="'zh'"/>
          <xsl:with-param name="room" select="40 div (1 + $in-en)"/>
        </xsl:call-template>
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
        <xsl:value-of select="concat(sb:label($before, 'en'), $no)"/>
        <xsl:call-template name="running-words">
          <xsl:with-param name="of" select="$of"/>
          <xsl:with-param name="lang" select="'en'"/>
          <xsl:with-param name="room" select="84 div (1 + $in-zh)"/>
        </xsl:call-template>
      </running>
    </xsl:if>
  </xsl:template>

  <xsl:template name="running-words">
    <xsl:param name="of"/>
    <xsl:param name="lang"/>
    <xsl:param name="room"/>
    <xsl:variable name="words">
      <xsl:call-template name="plain-words">
        <xsl:with-param name="text" select="$of"/>
        <xsl:with-param name="lang" select="$lang"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:call-template name="shortened">
      <xsl:with-param name="words" select="string($words)"/>
      <xsl:with-param name="lang" select="$lang"/>
      <xsl:with-param name="room" select="$room"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The words of one language without any markup; where there are none, the
       notice, and in an edition of that language the others behind it. -->
  <xsl:template name="plain-words">
    <xsl:param name="text"/>
    <xsl:param name="lang"/>
    <xsl:param name="no"/>
    <xsl:variable name="words" select="$text/*[local-name() = $lang]"/>
    <xsl:if test="$no">
      <xsl:value-of select="concat($no, ' ')"/>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="$words">
        <xsl:value-of select="normalize-space($words)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of
            select="sb:label(concat('no-', $lang, '-call'), $lang)"/>
        <xsl:if test="$edition = $lang">
          <xsl:value-of
              select="concat(' ', normalize-space($text/zh | $text/en))"/>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The part in which a direction stands. -->
  <xsl:template name="part-of">
    <xsl:param name="of"/>
    <xsl:variable name="before"
        select="$of/preceding-sibling::direction[
                    count(. | $chosen) = count($chosen)]"/>
    <xsl:value-of select="concat('direction-', count($before) + 1)"/>
  </xsl:template>

  <xsl:template name="page-cell">
    <xsl:param name="of"/>
    <xsl:variable name="id">
      <xsl:call-template name="part-of">
        <xsl:with-param name="of" select="$of"/>
      </xsl:call-template>
    </xsl:variable>
    <cell>
      <page-ref to="{$id}"/>
    </cell>
  </xsl:template>

  <xsl:template name="continued">
    <xsl:attribute name="continued">
      <xsl:call-template name="plain-label">
        <xsl:with-param name="key" select="'continued'"/>
      </xsl:call-template>
    </xsl:attribute>
  </xsl:template>

  <!-- What all directions share: printed once, with what it rests on. -->
  <xsl:template name="shared-deadlines">
    <section keep="yes">
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'shared-deadlines'"/>
      </xsl:call-template>
      <table style="facts">
        <col width="38mm"/>
        <col width="1*"/>
        <xsl:if test="$edition = 'both'">
          <col width="1*"/>
        </xsl:if>
        <body>
          <xsl:for-each select="$call/deadlines/deadline[
              not(@direction)][not(@optional)]">
            <xsl:call-template name="deadline-row"/>
          </xsl:for-each>
        </body>
      </table>
    </section>
  </xsl:template>

  <!-- Figures of projects and money: one number, or its bounds. -->

  <xsl:template name="project-figures">
    <xsl:param name="of"/>
    <xsl:choose>
      <xsl:when test="$of/@bound = 'at-most'">
        <xsl:value-of select="concat('≤&#xA0;', $of/@max)"/>
      </xsl:when>
      <xsl:when test="$of/@bound = 'range'">
        <xsl:value-of select="concat($of/@min, '–', $of/@max)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$of/@max"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="funding-figures">
    <xsl:param name="of"/>
    <xsl:if test="$of/@bound = 'at-most'">≤&#xA0;</xsl:if>
    <xsl:call-template name="money-figures">
      <xsl:with-param name="amount" select="string($of/@amount)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="money-figures">
    <xsl:param name="amount"/>
    <xsl:variable name="number">
      <xsl:call-template name="large">
        <xsl:with-param name="amount" select="$amount"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:call-template name="figures">
      <xsl:with-param name="number" select="string($number)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Least and most projects; a number without a least one counts for
       both. -->
  <xsl:template name="project-sum">
    <xsl:param name="of"/>
    <xsl:variable name="least" select="sum($of/@min)
                                       + sum($of[not(@min)]/@max)"/>
    <xsl:variable name="most" select="sum($of/@max)"/>
    <xsl:value-of select="$least"/>
    <xsl:if test="$least != $most">
      <xsl:value-of select="concat('–', $most)"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="figures">
    <xsl:param name="number"/>
    <xsl:value-of select="format-number($number, '#,##0.####')"/>
  </xsl:template>
</xsl:stylesheet>
