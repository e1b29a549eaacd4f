<?xml version="1.0" encoding="UTF-8"?>
<!--
  The contents and indicators of the chosen sub-direction beside the tasks and
  indicators of the proposal that answer them, with what is to be reached.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="common.xsl"/>

  <xsl:variable name="held" select="$proposal[not($blank)]"/>
  <xsl:variable name="topic" select="$direction/topics//topic[
      @no = $held/topics/topic/@ref][research/point]"/>
  <xsl:variable name="checks"
                select="$direction/requirements/requirement/check"/>

  <xsl:template match="/">
    <part id="{$part/@id}" tighten="yes">
      <xsl:call-template name="part-titles"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <xsl:call-template name="label-pair">
          <xsl:with-param name="key" select="'coverage-note'"/>
          <xsl:with-param name="style" select="'note'"/>
        </xsl:call-template>
        <xsl:for-each select="$direction/requirements/requirement[
            check/value[contains(@select, 'answer/@point')]]">
          <xsl:call-template name="call-pair">
            <xsl:with-param name="text" select="."/>
            <xsl:with-param name="style" select="'quote'"/>
            <xsl:with-param name="mark" select="string(@strength)"/>
            <xsl:with-param name="no" select="string(@no)"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:for-each select="$topic">
          <xsl:call-template name="call-pair">
            <xsl:with-param name="text" select="."/>
            <xsl:with-param name="style" select="'topic-head'"/>
            <xsl:with-param name="no" select="string(@no)"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:call-template name="matrix"/>
      </section>
    </part>
  </xsl:template>

  <xsl:template name="matrix">
    <!-- Cells to write in have wider margins. -->
    <xsl:variable name="narrow" select="17 - 5 * boolean($topic)"/>
    <table>
      <xsl:attribute name="style">
        <xsl:choose>
          <xsl:when test="$topic">form</xsl:when>
          <xsl:otherwise>form-room</xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <xsl:attribute name="continued">
        <xsl:call-template name="plain-label">
          <xsl:with-param name="key" select="'continued'"/>
        </xsl:call-template>
      </xsl:attribute>
      <col width="{$narrow}mm"/>
      <col width="1*"/>
      <col width="1*"/>
      <col width="{$narrow + 3}mm"/>
      <col width="{$narrow + 3}mm"/>
      <col width="{$narrow + 5}mm"/>
      <head>
        <row>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="key" select="'number'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="key" select="'coverage-asked'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="key" select="'coverage-answer'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="key" select="'coverage-limit'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="key" select="'coverage-stated'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="key" select="'state-now'"/>
          </xsl:call-template>
        </row>
      </head>
      <body>
        <xsl:for-each select="$topic/research/point">
          <xsl:call-template name="point-row"/>
        </xsl:for-each>
        <xsl:if test="not($topic)">
          <xsl:call-template name="open-rows"/>
        </xsl:if>
      </body>
    </table>
  </xsl:template>

  <!-- Where no sub-direction is chosen yet. -->
  <xsl:template name="open-rows">
    <xsl:param name="rows" select="10"/>
    <row keep="yes">
      <cell/>
      <cell/>
      <cell/>
      <cell/>
      <cell/>
      <cell/>
    </row>
    <xsl:if test="$rows &gt; 1">
      <xsl:call-template name="open-rows">
        <xsl:with-param name="rows" select="$rows - 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Context: a point of the sub-direction. A content is answered by a task,
       an indicator by an indicator. -->
  <xsl:template name="point-row">
    <xsl:variable name="answers" select="
        $held/tasks/task[current()/@of = 'contents']/answer[
            @point = current()/@no]
        | $held/indicators/indicator[current()/@of = 'indicators']/answer[
            @point = current()/@no]"/>
    <xsl:variable name="check" select="$checks[value[contains(@select,
        concat('[@point=', &quot;'&quot;, current()/@no, &quot;'&quot;, ']'))]][1]"/>
    <xsl:variable name="finding"
                  select="$findings/finding[@check = $check/@id]"/>
    <row keep="yes">
      <cell>
        <xsl:value-of select="@no"/>
      </cell>
      <cell style="table-cell">
        <xsl:call-template name="stack">
          <xsl:with-param name="text" select="."/>
          <xsl:with-param name="origin" select="'call'"/>
        </xsl:call-template>
      </cell>
      <cell style="table-cell">
        <xsl:for-each select="$answers/..">
          <xsl:call-template name="stack">
            <xsl:with-param name="text" select="title | name"/>
          </xsl:call-template>
          <xsl:call-template name="behind"/>
        </xsl:for-each>
      </cell>
      <cell>
        <xsl:call-template name="bound">
          <xsl:with-param name="check" select="$check"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:value-of select="$answers/@value"/>
        <xsl:if test="not($check/limit)">–</xsl:if>
      </cell>
      <cell>
        <xsl:choose>
          <xsl:when test="not($answers)">
            <xsl:call-template name="label-paras">
              <xsl:with-param name="key" select="'coverage-open'"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$finding">
            <xsl:call-template name="state-paras">
              <xsl:with-param name="state" select="$finding/@state"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="label-paras">
              <xsl:with-param name="key" select="'coverage-answered'"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </cell>
    </row>
  </xsl:template>

  <!-- Context: what answers a point. Who leads the task, or how the indicator
       is shown to be reached. -->
  <xsl:template name="behind">
    <xsl:call-template name="behind-para">
      <xsl:with-param name="key" select="'coverage-leader'"/>
      <xsl:with-param name="text"
          select="$held/people/person[@id = current()/@leader]/name"/>
    </xsl:call-template>
    <xsl:call-template name="behind-para">
      <xsl:with-param name="key" select="'coverage-method'"/>
      <xsl:with-param name="text" select="method"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="behind-para">
    <xsl:param name="key"/>
    <xsl:param name="text"/>
    <xsl:if test="$text/zh">
      <para lang="zh" style="cell-note">
        <xsl:value-of select="concat(sb:label($key, 'zh'), '：', $text/zh)"/>
      </para>
    </xsl:if>
    <xsl:if test="$text/en">
      <para lang="en" style="cell-note">
        <xsl:value-of select="concat(sb:label($key, 'en'), ': ', $text/en)"/>
      </para>
    </xsl:if>
  </xsl:template>

  <!-- What a check compares with, as its test says it. -->
  <xsl:template name="bound">
    <xsl:param name="check"/>
    <xsl:if test="not($check/limit)">–</xsl:if>
    <xsl:if test="$check/limit">
      <xsl:choose>
        <xsl:when test="contains($check/test, '&gt;=')">≥ </xsl:when>
        <xsl:when test="contains($check/test, '&lt;=')">≤ </xsl:when>
        <xsl:when test="contains($check/test, '&gt;')">&gt; </xsl:when>
        <xsl:when test="contains($check/test, '&lt;')">&lt; </xsl:when>
      </xsl:choose>
      <xsl:value-of select="normalize-space($check/limit)"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
