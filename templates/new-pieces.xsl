<?xml version="1.0" encoding="UTF-8"?>
<!--
  The comments of a new proposal: a line in each language, the clauses that
  ask for it, the words to choose from. A line feed ends a line; where lines
  are too long, the writer of the file breaks them.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">

  <!-- A comment: what goes there. -->
  <xsl:template name="note">
    <xsl:param name="key"/>
    <xsl:param name="clauses" select="/.."/>
    <xsl:param name="group" select="''"/>
    <xsl:param name="values" select="''"/>
    <xsl:comment>
      <xsl:call-template name="sentence">
        <xsl:with-param name="key" select="$key"/>
        <xsl:with-param name="clauses" select="$clauses"/>
      </xsl:call-template>
      <xsl:call-template name="words-of">
        <xsl:with-param name="group" select="$group"/>
        <xsl:with-param name="values" select="$values"/>
      </xsl:call-template>
    </xsl:comment>
  </xsl:template>

  <!-- Two lines; text: words of the call that belong to it. -->
  <xsl:template name="sentence">
    <xsl:param name="key"/>
    <xsl:param name="clauses" select="/.."/>
    <xsl:param name="text" select="/.."/>
    <xsl:value-of select="sb:label($key, 'zh')"/>
    <xsl:if test="$text/zh">
      <xsl:value-of select="concat(sb:label('colon', 'zh'),
                                   normalize-space($text/zh))"/>
    </xsl:if>
    <xsl:call-template name="lines-of">
      <xsl:with-param name="text" select="$text"/>
    </xsl:call-template>
    <xsl:call-template name="clauses">
      <xsl:with-param name="clauses" select="$clauses"/>
      <xsl:with-param name="lang" select="'zh'"/>
    </xsl:call-template>
    <xsl:value-of select="concat('&#10;', sb:label($key, 'en'))"/>
    <xsl:if test="$text/en">
      <xsl:value-of select="concat(sb:label('colon', 'en'), ' ',
                                   normalize-space($text/en))"/>
    </xsl:if>
    <xsl:call-template name="clauses">
      <xsl:with-param name="clauses" select="$clauses"/>
      <xsl:with-param name="lang" select="'en'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A text of the call, a line each language that there is. -->
  <xsl:template name="text-lines">
    <xsl:param name="text"/>
    <xsl:param name="clauses" select="/.."/>
    <xsl:value-of select="normalize-space($text/zh)"/>
    <xsl:call-template name="clauses">
      <xsl:with-param name="clauses" select="$clauses"/>
      <xsl:with-param name="lang" select="'zh'"/>
    </xsl:call-template>
    <xsl:if test="$text/en">
      <xsl:value-of select="concat('&#10;', normalize-space($text/en))"/>
      <xsl:call-template name="clauses">
        <xsl:with-param name="clauses" select="$clauses"/>
        <xsl:with-param name="lang" select="'en'"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Two more lines. -->
  <xsl:template name="both">
    <xsl:param name="key"/>
    <xsl:value-of select="concat('&#10;', sb:label($key, 'zh'),
                                 '&#10;', sb:label($key, 'en'))"/>
  </xsl:template>

  <!-- "(requirement 2, L503-505; ...)" -->
  <xsl:template name="clauses">
    <xsl:param name="clauses"/>
    <xsl:param name="lang"/>
    <xsl:if test="$clauses">
      <xsl:if test="$lang = 'en'">
        <xsl:text> </xsl:text>
      </xsl:if>
      <xsl:value-of select="sb:label('new-open', $lang)"/>
      <xsl:for-each select="$clauses">
        <xsl:if test="position() &gt; 1">
          <xsl:value-of select="sb:label('semicolon', $lang)"/>
          <xsl:if test="$lang = 'en'">
            <xsl:text> </xsl:text>
          </xsl:if>
        </xsl:if>
        <xsl:value-of select="sb:label('requirement', $lang)"/>
        <xsl:if test="@no">
          <xsl:value-of select="concat(' ', @no)"/>
        </xsl:if>
        <xsl:if test="*/@source">
          <xsl:value-of select="concat(sb:label('new-comma', $lang),
              substring(' ', 1 + number($lang = 'zh')), */@source)"/>
        </xsl:if>
      </xsl:for-each>
      <xsl:value-of select="sb:label('new-close', $lang)"/>
    </xsl:if>
  </xsl:template>

  <!-- " (L477)" -->
  <xsl:template name="lines-of">
    <xsl:param name="text"/>
    <xsl:if test="$text/*/@source">
      <xsl:value-of select="concat(' (', $text/*/@source, ')')"/>
    </xsl:if>
  </xsl:template>

  <!-- One more line: each word with its meaning. -->
  <xsl:template name="words-of">
    <xsl:param name="group"/>
    <xsl:param name="values"/>
    <xsl:param name="name" select="''"/>
    <xsl:param name="first" select="true()"/>
    <xsl:variable name="value" select="substring-before($values, ' ')"/>
    <xsl:if test="$value">
      <xsl:choose>
        <xsl:when test="not($first)"> | </xsl:when>
        <xsl:when test="$name">
          <xsl:value-of select="concat('&#10;', $name, ': ')"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:text>&#10;</xsl:text>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:value-of select="concat($value, ' ',
          sb:label(concat($group, '-', $value), 'zh'))"/>
      <xsl:call-template name="words-of">
        <xsl:with-param name="group" select="$group"/>
        <xsl:with-param name="values" select="substring-after($values, ' ')"/>
        <xsl:with-param name="first" select="false()"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
