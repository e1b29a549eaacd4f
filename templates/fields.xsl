<?xml version="1.0" encoding="UTF-8"?>
<!--
  Fields and choices. base is the path of the element that holds a value, also
  where that element is not there yet; value is the node, or nothing.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:exsl="http://exslt.org/common"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="exsl sb">

  <xsl:template name="field">
    <xsl:param name="value" select="/.."/>
    <xsl:param name="name"/>
    <xsl:param name="key"/>
    <xsl:param name="no"/>
    <xsl:param name="kind" select="'text'"/>
    <xsl:param name="lang"/>
    <xsl:param name="lines"/>
    <xsl:param name="style"/>
    <field name="{$name}" kind="{$kind}">
      <xsl:attribute name="label">
        <xsl:call-template name="plain-label">
          <xsl:with-param name="key" select="$key"/>
          <xsl:with-param name="no" select="$no"/>
        </xsl:call-template>
        <xsl:if test="$lang = 'zh' or $lang = 'en'">
          <xsl:value-of select="concat(' (', $lang, ')')"/>
        </xsl:if>
      </xsl:attribute>
      <xsl:if test="$lines">
        <xsl:attribute name="lines">
          <xsl:value-of select="$lines"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:if test="$style">
        <xsl:attribute name="style">
          <xsl:value-of select="$style"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:if test="$lang">
        <xsl:attribute name="lang">
          <xsl:value-of select="$lang"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="$value"/>
      </xsl:call-template>
      <xsl:if test="not($blank)">
        <xsl:value-of select="normalize-space($value)"/>
      </xsl:if>
    </field>
  </xsl:template>

  <!-- A bilingual value: one field a language. -->
  <xsl:template name="fields">
    <xsl:param name="text" select="/.."/>
    <xsl:param name="base"/>
    <xsl:param name="key"/>
    <xsl:param name="no"/>
    <xsl:param name="kind" select="'text'"/>
    <xsl:param name="lines"/>
    <xsl:call-template name="field">
      <xsl:with-param name="value" select="$text/zh"/>
      <xsl:with-param name="name" select="concat($base, '/zh')"/>
      <xsl:with-param name="key" select="$key"/>
      <xsl:with-param name="no" select="$no"/>
      <xsl:with-param name="kind" select="$kind"/>
      <xsl:with-param name="lang" select="'zh'"/>
      <xsl:with-param name="lines" select="$lines"/>
    </xsl:call-template>
    <xsl:call-template name="field">
      <xsl:with-param name="value" select="$text/en"/>
      <xsl:with-param name="name" select="concat($base, '/en')"/>
      <xsl:with-param name="key" select="$key"/>
      <xsl:with-param name="no" select="$no"/>
      <xsl:with-param name="kind" select="$kind"/>
      <xsl:with-param name="lang" select="'en'"/>
      <xsl:with-param name="lines" select="$lines"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A label cell and a cell with one field. -->
  <xsl:template name="field-cells">
    <xsl:param name="value" select="/.."/>
    <xsl:param name="name"/>
    <xsl:param name="key"/>
    <xsl:param name="no"/>
    <xsl:param name="kind" select="'text'"/>
    <xsl:param name="columns" select="1"/>
    <xsl:call-template name="label-cell">
      <xsl:with-param name="key" select="$key"/>
    </xsl:call-template>
    <cell>
      <xsl:call-template name="spans">
        <xsl:with-param name="columns" select="$columns"/>
      </xsl:call-template>
      <xsl:call-template name="field">
        <xsl:with-param name="value" select="$value"/>
        <xsl:with-param name="name" select="$name"/>
        <xsl:with-param name="key" select="$key"/>
        <xsl:with-param name="no" select="$no"/>
        <xsl:with-param name="kind" select="$kind"/>
      </xsl:call-template>
    </cell>
  </xsl:template>

  <!-- A label cell and a cell with a field for each language. -->
  <xsl:template name="fields-cells">
    <xsl:param name="text" select="/.."/>
    <xsl:param name="base"/>
    <xsl:param name="key"/>
    <xsl:param name="no"/>
    <xsl:param name="columns" select="1"/>
    <xsl:call-template name="label-cell">
      <xsl:with-param name="key" select="$key"/>
    </xsl:call-template>
    <cell>
      <xsl:call-template name="spans">
        <xsl:with-param name="columns" select="$columns"/>
      </xsl:call-template>
      <xsl:call-template name="fields">
        <xsl:with-param name="text" select="$text"/>
        <xsl:with-param name="base" select="$base"/>
        <xsl:with-param name="key" select="$key"/>
        <xsl:with-param name="no" select="$no"/>
      </xsl:call-template>
    </cell>
  </xsl:template>

  <!-- The column of upright labels that groups have. -->
  <xsl:template name="group-column">
    <col width="9mm"/>
  </xsl:template>

  <!-- Rows of a form that belong together, beside one upright label. -->
  <xsl:template name="group">
    <xsl:param name="key"/>
    <xsl:param name="rows"/>
    <xsl:variable name="all" select="exsl:node-set($rows)/row"/>
    <xsl:for-each select="$all">
      <row>
        <xsl:copy-of select="@*"/>
        <xsl:if test="position() = 1">
          <cell header="row" style="form-group" lang="zh" upright="yes"
                align="centre" valign="middle" rowspan="{count($all)}">
            <xsl:value-of select="sb:label($key, 'zh')"/>
          </cell>
        </xsl:if>
        <xsl:copy-of select="cell"/>
      </row>
    </xsl:for-each>
  </xsl:template>

  <!-- A choice among the words of a vocabulary; the label of a word is
       group-word. values: the words, each followed by a blank. -->
  <xsl:template name="choice">
    <xsl:param name="value" select="/.."/>
    <xsl:param name="name"/>
    <xsl:param name="key"/>
    <xsl:param name="no"/>
    <xsl:param name="group"/>
    <xsl:param name="values"/>
    <choice name="{$name}" style="form-choice">
      <xsl:attribute name="label">
        <xsl:call-template name="plain-label">
          <xsl:with-param name="key" select="$key"/>
          <xsl:with-param name="no" select="$no"/>
        </xsl:call-template>
      </xsl:attribute>
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="$value"/>
      </xsl:call-template>
      <xsl:call-template name="options">
        <xsl:with-param name="chosen">
          <xsl:if test="not($blank)">
            <xsl:value-of select="$value"/>
          </xsl:if>
        </xsl:with-param>
        <xsl:with-param name="group" select="$group"/>
        <xsl:with-param name="values" select="$values"/>
      </xsl:call-template>
    </choice>
  </xsl:template>

  <xsl:template name="options">
    <xsl:param name="chosen"/>
    <xsl:param name="group"/>
    <xsl:param name="values"/>
    <xsl:variable name="value" select="substring-before($values, ' ')"/>
    <xsl:if test="$value">
      <option value="{$value}">
        <xsl:attribute name="checked">
          <xsl:choose>
            <xsl:when test="$chosen = $value">yes</xsl:when>
            <xsl:otherwise>no</xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
        <xsl:call-template name="term">
          <xsl:with-param name="key" select="concat($group, '-', $value)"/>
        </xsl:call-template>
      </option>
      <xsl:call-template name="options">
        <xsl:with-param name="chosen" select="$chosen"/>
        <xsl:with-param name="group" select="$group"/>
        <xsl:with-param name="values" select="substring-after($values, ' ')"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- A term in both languages within a line, as options and names are. -->
  <xsl:template name="term">
    <xsl:param name="key"/>
    <xsl:value-of select="sb:label($key, 'zh')"/>
    <xsl:text> </xsl:text>
    <text lang="en">
      <xsl:value-of select="sb:label($key, 'en')"/>
    </text>
  </xsl:template>

  <!-- Of the rows of an empty table none is left alone on a page; to be called
       first in a row, in the loop over the rows. -->
  <xsl:template name="not-alone">
    <xsl:if test="$blank and (position() = 1 or position() = last() - 1)">
      <xsl:attribute name="keep-next">yes</xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- The path of a node, or the path where it would be. -->
  <xsl:template name="path">
    <xsl:param name="node"/>
    <xsl:param name="else"/>
    <xsl:choose>
      <xsl:when test="$node">
        <xsl:value-of select="sb:path($node)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$else"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Context: a name or title in a language of its own. -->
  <xsl:template name="own-language-row">
    <xsl:param name="key"/>
    <row keep="yes" keep-next="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="$key"/>
        <xsl:with-param name="no" select="concat('（',
            sb:language(string(@lang), 'zh'), '）')"/>
        <xsl:with-param name="no-en" select="concat('(',
            sb:language(string(@lang), 'en'), ')')"/>
      </xsl:call-template>
      <cell colspan="3">
        <xsl:call-template name="field">
          <xsl:with-param name="value" select="."/>
          <xsl:with-param name="name" select="sb:path(.)"/>
          <xsl:with-param name="key" select="$key"/>
          <xsl:with-param name="no" select="concat('(', @lang, ')')"/>
          <xsl:with-param name="lang" select="string(@lang)"/>
        </xsl:call-template>
      </cell>
    </row>
  </xsl:template>

  <!-- A stated flag or fact, after the question that the direction asks each
       participant of a side; else only the data knows its name. -->
  <xsl:template name="stated-row">
    <xsl:param name="columns"/>
    <xsl:param name="label-columns" select="1"/>
    <xsl:variable name="question" select="$direction/questions/question[
        @name = current()/@name][@side = current()/../@side]"/>
    <row keep="yes">
      <cell header="row" style="form-label" lang="en">
        <!-- A question needs more room than a name. -->
        <xsl:call-template name="spans">
          <xsl:with-param name="columns" select="$label-columns + count($question)"/>
        </xsl:call-template>
        <xsl:choose>
          <xsl:when test="$question">
            <xsl:call-template name="stack">
              <xsl:with-param name="text" select="$question"/>
              <xsl:with-param name="origin" select="'call'"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="@name"/>
          </xsl:otherwise>
        </xsl:choose>
      </cell>
      <cell colspan="{$columns - count($question)}">
        <xsl:choose>
          <xsl:when test="self::flag">
            <xsl:call-template name="choice">
              <xsl:with-param name="value" select="@value"/>
              <xsl:with-param name="name" select="sb:path(@value)"/>
              <xsl:with-param name="key" select="'answer'"/>
              <xsl:with-param name="no" select="string(@name)"/>
              <xsl:with-param name="group" select="'answer'"/>
              <xsl:with-param name="values" select="'yes no unknown '"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="field">
              <xsl:with-param name="value" select="@value"/>
              <xsl:with-param name="name" select="sb:path(@value)"/>
              <xsl:with-param name="key" select="'answer'"/>
              <xsl:with-param name="no" select="string(@name)"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </cell>
    </row>
  </xsl:template>
</xsl:stylesheet>
