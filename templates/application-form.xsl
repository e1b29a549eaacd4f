<?xml version="1.0" encoding="UTF-8"?>
<!--
  The application form: what the proposal holds, as fields in ruled tables.
  A value that is not there is an empty field; nothing is printed that is in
  no input. Sums, figures and words of an amount come from one number.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="common.xsl"/>
  <xsl:import href="form-units.xsl"/>
  <xsl:import href="form-people.xsl"/>
  <xsl:import href="form-work.xsl"/>
  <xsl:import href="form-budget.xsl"/>
  <xsl:import href="form-papers.xsl"/>

  <xsl:template match="/">
    <part id="{$part/@id}" tighten="yes">
      <xsl:call-template name="part-titles"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <xsl:call-template name="label-pair">
          <xsl:with-param name="key" select="concat('form-note',
              substring('-blank', 1, 6 * number($blank)))"/>
          <xsl:with-param name="style" select="'note'"/>
        </xsl:call-template>
        <xsl:call-template name="basic"/>
        <xsl:call-template name="questions"/>
        <xsl:call-template name="units"/>
        <xsl:call-template name="leaders"/>
        <xsl:call-template name="team"/>
        <xsl:call-template name="tasks"/>
        <xsl:call-template name="indicators"/>
        <xsl:call-template name="narratives"/>
        <xsl:call-template name="cooperation"/>
        <xsl:call-template name="budget"/>
        <xsl:call-template name="attachments"/>
        <xsl:call-template name="signatures"/>
      </section>
    </part>
  </xsl:template>

  <!-- Basic information -->

  <xsl:template name="basic">
    <xsl:variable name="filled" select="$proposal"/>
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'basic-information'"/>
        <xsl:with-param name="no" select="'1'"/>
      </xsl:call-template>
      <table style="form">
        <col width="30mm"/>
        <col width="1*"/>
        <col width="30mm"/>
        <col width="1*"/>
        <body>
          <row>
            <xsl:call-template name="fields-cells">
              <xsl:with-param name="text" select="$filled/title"/>
              <xsl:with-param name="base" select="'/proposal/title'"/>
              <xsl:with-param name="key" select="'project-title'"/>
              <xsl:with-param name="columns" select="3"/>
            </xsl:call-template>
          </row>
          <xsl:for-each select="$filled/title-in">
            <xsl:call-template name="own-language-row">
              <xsl:with-param name="key" select="'project-title'"/>
            </xsl:call-template>
          </xsl:for-each>
          <row>
            <xsl:call-template name="label-cell">
              <xsl:with-param name="key" select="'special-programme'"/>
            </xsl:call-template>
            <cell colspan="3">
              <xsl:call-template name="stack">
                <xsl:with-param name="text" select="$call/title"/>
                <xsl:with-param name="origin" select="'call'"/>
              </xsl:call-template>
            </cell>
          </row>
          <row>
            <xsl:call-template name="label-cell">
              <xsl:with-param name="key" select="'guide-direction'"/>
            </xsl:call-template>
            <cell colspan="3">
              <para lang="zh">
                <xsl:value-of select="concat($direction/@id, ' ')"/>
                <xsl:call-template name="words">
                  <xsl:with-param name="text" select="$direction/title"/>
                  <xsl:with-param name="lang" select="'zh'"/>
                  <xsl:with-param name="origin" select="'call'"/>
                </xsl:call-template>
              </para>
              <para lang="en">
                <xsl:value-of select="concat($direction/@id, ' ')"/>
                <xsl:call-template name="words">
                  <xsl:with-param name="text" select="$direction/title"/>
                  <xsl:with-param name="lang" select="'en'"/>
                  <xsl:with-param name="origin" select="'call'"/>
                </xsl:call-template>
              </para>
            </cell>
          </row>
          <xsl:call-template name="topic-rows">
            <xsl:with-param name="filled" select="$filled"/>
          </xsl:call-template>
          <xsl:call-template name="period-rows">
            <xsl:with-param name="filled" select="$filled"/>
          </xsl:call-template>
          <xsl:call-template name="recommending-rows">
            <xsl:with-param name="filled" select="$filled"/>
          </xsl:call-template>
          <xsl:for-each select="$filled/keywords/keyword">
            <xsl:call-template name="keyword">
              <xsl:with-param name="word" select="."/>
              <xsl:with-param name="base" select="sb:path(.)"/>
              <xsl:with-param name="no" select="position()"/>
              <xsl:with-param name="count" select="last()"/>
            </xsl:call-template>
          </xsl:for-each>
          <xsl:if test="not($filled/keywords/keyword)">
            <xsl:call-template name="keyword">
              <xsl:with-param name="base"
                              select="'/proposal/keywords/keyword[1]'"/>
              <xsl:with-param name="no" select="1"/>
            </xsl:call-template>
          </xsl:if>
        </body>
      </table>
    </section>
  </xsl:template>

  <!-- A keyword: its languages side by side, all beside one label. -->
  <xsl:template name="keyword">
    <xsl:param name="word" select="/.."/>
    <xsl:param name="base"/>
    <xsl:param name="no"/>
    <xsl:param name="count" select="1"/>
    <row keep="yes">
      <xsl:if test="$no = 1">
        <xsl:call-template name="label-cell">
          <xsl:with-param name="key" select="'keywords'"/>
          <xsl:with-param name="rows" select="$count"/>
        </xsl:call-template>
      </xsl:if>
      <cell>
        <xsl:call-template name="field">
          <xsl:with-param name="value" select="$word/zh"/>
          <xsl:with-param name="name" select="concat($base, '/zh')"/>
          <xsl:with-param name="key" select="'keyword'"/>
          <xsl:with-param name="no" select="$no"/>
          <xsl:with-param name="lang" select="'zh'"/>
        </xsl:call-template>
      </cell>
      <cell colspan="2">
        <xsl:call-template name="field">
          <xsl:with-param name="value" select="$word/en"/>
          <xsl:with-param name="name" select="concat($base, '/en')"/>
          <xsl:with-param name="key" select="'keyword'"/>
          <xsl:with-param name="no" select="$no"/>
          <xsl:with-param name="lang" select="'en'"/>
        </xsl:call-template>
      </cell>
    </row>
  </xsl:template>

  <!-- The chosen topics by number, each with the words of the call; none where
       the call lists none. -->
  <xsl:template name="topic-rows">
    <xsl:param name="filled"/>
    <xsl:choose>
      <xsl:when test="$filled/topics/topic and not($blank)">
        <xsl:for-each select="$filled/topics/topic">
          <xsl:variable name="ref" select="string(@ref)"/>
          <row keep="yes">
            <xsl:if test="position() = 1">
              <xsl:call-template name="label-cell">
                <xsl:with-param name="key" select="'topic-number'"/>
                <xsl:with-param name="rows" select="last()"/>
              </xsl:call-template>
            </xsl:if>
            <cell>
              <xsl:call-template name="field">
                <xsl:with-param name="value" select="@ref"/>
                <xsl:with-param name="name" select="sb:path(@ref)"/>
                <xsl:with-param name="key" select="'topic-number'"/>
                <xsl:with-param name="no" select="position()"/>
              </xsl:call-template>
            </cell>
            <cell colspan="2">
              <xsl:for-each select="$direction/topics//topic[@no = $ref]">
                <xsl:call-template name="stack">
                  <xsl:with-param name="text" select="."/>
                  <xsl:with-param name="style" select="'small'"/>
                  <xsl:with-param name="origin" select="'call'"/>
                </xsl:call-template>
              </xsl:for-each>
            </cell>
          </row>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="$direction/topics/topic">
        <row>
          <xsl:call-template name="field-cells">
            <xsl:with-param name="name"
                            select="'/proposal/topics/topic[1]/@ref'"/>
            <xsl:with-param name="key" select="'topic-number'"/>
            <xsl:with-param name="columns" select="3"/>
          </xsl:call-template>
        </row>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="period-rows">
    <xsl:param name="filled"/>
    <row>
      <xsl:call-template name="field-cells">
        <xsl:with-param name="value" select="$filled/period/@start"/>
        <xsl:with-param name="name" select="'/proposal/period/@start'"/>
        <xsl:with-param name="key" select="'start-date'"/>
        <xsl:with-param name="kind" select="'date'"/>
      </xsl:call-template>
      <xsl:call-template name="field-cells">
        <xsl:with-param name="value" select="$filled/period/@end"/>
        <xsl:with-param name="name" select="'/proposal/period/@end'"/>
        <xsl:with-param name="key" select="'end-date'"/>
        <xsl:with-param name="kind" select="'date'"/>
      </xsl:call-template>
    </row>
    <xsl:if test="$filled/period[@start][@end] and not($blank)">
      <row>
        <xsl:call-template name="label-cell">
          <xsl:with-param name="key" select="'duration-months'"/>
        </xsl:call-template>
        <cell>
          <xsl:value-of select="sb:months(string($filled/period/@start),
                                          string($filled/period/@end))"/>
        </cell>
        <xsl:call-template name="label-cell">
          <xsl:with-param name="key" select="'number-of-units'"/>
        </xsl:call-template>
        <cell>
          <xsl:if test="$participants">
            <xsl:value-of select="count($participants)"/>
          </xsl:if>
          <xsl:if test="$filled/participants/@complete = 'no'">
            <xsl:value-of
                select="concat(' ', sb:label('at-least', 'zh'), ' ')"/>
            <text lang="en">
              <xsl:value-of select="sb:label('at-least', 'en')"/>
            </text>
          </xsl:if>
        </cell>
      </row>
    </xsl:if>
  </xsl:template>

  <xsl:template name="recommending-rows">
    <xsl:param name="filled"/>
    <xsl:variable name="kinds"
                  select="'ministry place association alliance other '"/>
    <xsl:choose>
      <xsl:when test="$filled/recommending-unit">
        <xsl:for-each select="$filled/recommending-unit">
          <row>
            <xsl:call-template name="fields-cells">
              <xsl:with-param name="text" select="."/>
              <xsl:with-param name="base" select="sb:path(.)"/>
              <xsl:with-param name="key" select="'recommending-unit'"/>
            </xsl:call-template>
            <xsl:call-template name="label-cell">
              <xsl:with-param name="key" select="'recommending-kind'"/>
            </xsl:call-template>
            <cell>
              <xsl:call-template name="choice">
                <xsl:with-param name="value" select="@kind"/>
                <xsl:with-param name="name" select="concat(sb:path(.), '/@kind')"/>
                <xsl:with-param name="key" select="'recommending-kind'"/>
                <xsl:with-param name="group" select="'recommending'"/>
                <xsl:with-param name="values" select="$kinds"/>
              </xsl:call-template>
            </cell>
          </row>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <row>
          <xsl:call-template name="fields-cells">
            <xsl:with-param name="base" select="'/proposal/recommending-unit'"/>
            <xsl:with-param name="key" select="'recommending-unit'"/>
          </xsl:call-template>
          <xsl:call-template name="label-cell">
            <xsl:with-param name="key" select="'recommending-kind'"/>
          </xsl:call-template>
          <cell>
            <xsl:call-template name="choice">
              <xsl:with-param name="name"
                              select="'/proposal/recommending-unit/@kind'"/>
              <xsl:with-param name="key" select="'recommending-kind'"/>
              <xsl:with-param name="group" select="'recommending'"/>
              <xsl:with-param name="values" select="$kinds"/>
            </xsl:call-template>
          </cell>
        </row>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What the direction asks to be stated -->

  <xsl:template name="questions">
    <xsl:variable name="asked"
                  select="$direction/questions/question[not(@side)]/@name"/>
    <xsl:variable name="besides"
        select="$proposal[not($blank)]/flags/flag[not(@name = $asked)]
                | $proposal[not($blank)]/facts/fact[not(@name = $asked)]"/>
    <xsl:if test="$asked | $besides">
      <section>
        <xsl:call-template name="heading">
          <xsl:with-param name="key" select="'questions'"/>
          <xsl:with-param name="level" select="3"/>
        </xsl:call-template>
        <table style="form">
          <col width="1*"/>
          <col width="1*"/>
          <col width="56mm"/>
          <body>
            <xsl:for-each select="$direction/questions/question[not(@side)]">
              <xsl:call-template name="question"/>
            </xsl:for-each>
            <xsl:for-each select="$besides">
              <xsl:call-template name="stated-row">
                <xsl:with-param name="columns" select="2"/>
              </xsl:call-template>
            </xsl:for-each>
          </body>
        </table>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Context: a question. -->
  <xsl:template name="question">
    <xsl:variable name="name" select="string(@name)"/>
    <xsl:variable name="stated"
        select="($proposal/flags/flag | $proposal/facts/fact)[
                @name = $name]/@value"/>
    <xsl:variable name="list">
      <xsl:choose>
        <xsl:when test="@type = 'flag'">flags/flag</xsl:when>
        <xsl:otherwise>facts/fact</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="path">
      <xsl:call-template name="path">
        <xsl:with-param name="node" select="$stated"/>
        <xsl:with-param name="else" select="concat('/proposal/', $list,
            '[@name=', &quot;'&quot;, $name, &quot;'&quot;, ']/@value')"/>
      </xsl:call-template>
    </xsl:variable>
    <row keep="yes">
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="."/>
      </xsl:call-template>
      <cell header="row" style="form-label" lang="zh">
        <xsl:call-template name="words">
          <xsl:with-param name="text" select="."/>
          <xsl:with-param name="lang" select="'zh'"/>
          <xsl:with-param name="origin" select="'call'"/>
        </xsl:call-template>
      </cell>
      <cell style="form-label" lang="en">
        <xsl:call-template name="words">
          <xsl:with-param name="text" select="."/>
          <xsl:with-param name="lang" select="'en'"/>
          <xsl:with-param name="origin" select="'call'"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:choose>
          <xsl:when test="@type = 'flag'">
            <xsl:call-template name="choice">
              <xsl:with-param name="value" select="$stated"/>
              <xsl:with-param name="name" select="$path"/>
              <xsl:with-param name="key" select="'answer'"/>
              <xsl:with-param name="no" select="$name"/>
              <xsl:with-param name="group" select="'answer'"/>
              <xsl:with-param name="values" select="'yes no unknown '"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="field">
              <xsl:with-param name="value" select="$stated"/>
              <xsl:with-param name="name" select="$path"/>
              <xsl:with-param name="key" select="'answer'"/>
              <xsl:with-param name="no" select="$name"/>
              <xsl:with-param name="kind" select="@type"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </cell>
    </row>
  </xsl:template>

  <!-- Signatures -->

  <xsl:template name="signatures">
    <section keep="yes">
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'signatures-and-seals'"/>
        <xsl:with-param name="no" select="string(10 + $with-papers)"/>
      </xsl:call-template>
      <xsl:call-template name="label-pair">
        <xsl:with-param name="key" select="'signature-note'"/>
        <xsl:with-param name="style" select="'note-above'"/>
      </xsl:call-template>
      <xsl:call-template name="signature">
        <xsl:with-param name="role" select="'project-leader'"/>
        <xsl:with-param name="seal" select="'no'"/>
        <xsl:with-param name="who" select="$leader"/>
      </xsl:call-template>
      <xsl:call-template name="signature">
        <xsl:with-param name="role" select="'lead-representative'"/>
        <xsl:with-param name="seal" select="'yes'"/>
        <xsl:with-param name="who" select="$lead"/>
      </xsl:call-template>
      <xsl:for-each select="$participants[@side = $home][@role != 'lead']">
        <xsl:call-template name="signature">
          <xsl:with-param name="role" select="'unit-representative'"/>
          <xsl:with-param name="seal" select="'yes'"/>
          <xsl:with-param name="who" select="."/>
        </xsl:call-template>
      </xsl:for-each>
    </section>
  </xsl:template>
</xsl:stylesheet>
