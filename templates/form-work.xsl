<?xml version="1.0" encoding="UTF-8"?>
<!-- What the project does: tasks, indicators, narratives, cooperation. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">

  <!-- Tasks -->

  <xsl:template name="tasks">
    <xsl:variable name="tasks" select="$proposal/tasks/task"/>
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'tasks'"/>
        <xsl:with-param name="no" select="'5'"/>
      </xsl:call-template>
      <table style="form">
        <xsl:attribute name="continued">
          <xsl:call-template name="plain-label">
            <xsl:with-param name="key" select="'continued'"/>
          </xsl:call-template>
        </xsl:attribute>
        <col width="10mm"/>
        <col width="4*"/>
        <col width="3*"/>
        <col width="24mm" align="decimal"/>
        <col width="24mm" align="decimal"/>
        <head>
          <row>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'number'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'task-title'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'task-unit-and-leader'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'task-total'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'task-central'"/>
            </xsl:call-template>
          </row>
        </head>
        <body>
          <xsl:for-each select="$tasks">
            <xsl:call-template name="task">
              <xsl:with-param name="task" select="."/>
              <xsl:with-param name="base" select="sb:path(.)"/>
              <xsl:with-param name="no" select="string(@no)"/>
            </xsl:call-template>
          </xsl:for-each>
          <xsl:if test="not($tasks)">
            <xsl:call-template name="task">
              <xsl:with-param name="base" select="'/proposal/tasks/task[1]'"/>
              <xsl:with-param name="no" select="'1'"/>
            </xsl:call-template>
            <xsl:call-template name="task">
              <xsl:with-param name="base" select="'/proposal/tasks/task[2]'"/>
              <xsl:with-param name="no" select="'2'"/>
            </xsl:call-template>
            <xsl:call-template name="task">
              <xsl:with-param name="base" select="'/proposal/tasks/task[3]'"/>
              <xsl:with-param name="no" select="'3'"/>
            </xsl:call-template>
          </xsl:if>
        </body>
      </table>
      <xsl:if test="$tasks/content">
        <xsl:call-template name="task-contents">
          <xsl:with-param name="contents" select="$tasks/content"/>
        </xsl:call-template>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="task-contents">
    <xsl:param name="contents"/>
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'task-contents'"/>
        <xsl:with-param name="level" select="3"/>
      </xsl:call-template>
      <xsl:for-each select="$contents">
        <xsl:choose>
          <xsl:when test="$blank">
            <xsl:call-template name="telling-of">
              <xsl:with-param name="key" select="'task-content'"/>
              <xsl:with-param name="no" select="string(../@no)"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="pair">
              <xsl:with-param name="text" select="."/>
              <xsl:with-param name="no" select="string(../@no)"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </section>
  </xsl:template>

  <xsl:template name="task">
    <xsl:param name="task" select="/.."/>
    <xsl:param name="base"/>
    <xsl:param name="no"/>
    <row keep="yes">
      <xsl:call-template name="not-alone"/>
      <cell header="row">
        <xsl:value-of select="$no"/>
      </cell>
      <cell>
        <xsl:call-template name="fields">
          <xsl:with-param name="text" select="$task/title"/>
          <xsl:with-param name="base" select="concat($base, '/title')"/>
          <xsl:with-param name="key" select="'task-title'"/>
          <xsl:with-param name="no" select="$no"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:if test="$task">
          <xsl:call-template name="name-paras">
            <xsl:with-param name="of"
                select="$participants[@id = $task/@participant]"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:choose>
          <xsl:when test="$blank">
            <xsl:call-template name="field">
              <xsl:with-param name="name" select="concat($base, '/@leader')"/>
              <xsl:with-param name="key" select="'task-leader'"/>
              <xsl:with-param name="no" select="$no"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$task/@leader">
            <xsl:call-template name="name-paras">
              <xsl:with-param name="of" select="$people[@id = $task/@leader]"/>
            </xsl:call-template>
          </xsl:when>
        </xsl:choose>
      </cell>
      <cell>
        <xsl:call-template name="field">
          <xsl:with-param name="value" select="$task/@total"/>
          <xsl:with-param name="name" select="concat($base, '/@total')"/>
          <xsl:with-param name="key" select="'task-total'"/>
          <xsl:with-param name="no" select="$no"/>
          <xsl:with-param name="kind" select="'number'"/>
          <xsl:with-param name="style" select="'form-number'"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:call-template name="field">
          <xsl:with-param name="value" select="$task/@central"/>
          <xsl:with-param name="name" select="concat($base, '/@central')"/>
          <xsl:with-param name="key" select="'task-central'"/>
          <xsl:with-param name="no" select="$no"/>
          <xsl:with-param name="kind" select="'number'"/>
          <xsl:with-param name="style" select="'form-number'"/>
        </xsl:call-template>
      </cell>
    </row>
  </xsl:template>

  <!-- Goals and indicators -->

  <xsl:template name="indicators">
    <xsl:variable name="indicators"
                  select="$proposal/indicators/indicator"/>
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'indicators'"/>
        <xsl:with-param name="no" select="'6'"/>
      </xsl:call-template>
      <xsl:call-template name="incomplete">
        <xsl:with-param name="of" select="$proposal/indicators"/>
      </xsl:call-template>
      <table style="form">
        <xsl:attribute name="continued">
          <xsl:call-template name="plain-label">
            <xsl:with-param name="key" select="'continued'"/>
          </xsl:call-template>
        </xsl:attribute>
        <col width="3*"/>
        <col width="2*"/>
        <col width="2*"/>
        <col width="2*"/>
        <col width="3*"/>
        <head>
          <row>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'indicator-name'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'indicator-baseline'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'indicator-midterm'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'indicator-final'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'indicator-method'"/>
            </xsl:call-template>
          </row>
        </head>
        <body>
          <xsl:for-each select="$indicators">
            <xsl:call-template name="indicator">
              <xsl:with-param name="indicator" select="."/>
              <xsl:with-param name="base" select="sb:path(.)"/>
              <xsl:with-param name="no" select="position()"/>
            </xsl:call-template>
          </xsl:for-each>
          <xsl:if test="not($indicators)">
            <xsl:call-template name="indicator">
              <xsl:with-param name="base"
                              select="'/proposal/indicators/indicator[1]'"/>
              <xsl:with-param name="no" select="1"/>
            </xsl:call-template>
            <xsl:call-template name="indicator">
              <xsl:with-param name="base"
                              select="'/proposal/indicators/indicator[2]'"/>
              <xsl:with-param name="no" select="2"/>
            </xsl:call-template>
            <xsl:call-template name="indicator">
              <xsl:with-param name="base"
                              select="'/proposal/indicators/indicator[3]'"/>
              <xsl:with-param name="no" select="3"/>
            </xsl:call-template>
          </xsl:if>
        </body>
      </table>
    </section>
  </xsl:template>

  <xsl:template name="indicator">
    <xsl:param name="indicator" select="/.."/>
    <xsl:param name="base"/>
    <xsl:param name="no"/>
    <row keep="yes">
      <xsl:if test="$blank and position() != last()">
        <xsl:attribute name="keep-next">yes</xsl:attribute>
      </xsl:if>
      <cell header="row">
        <xsl:call-template name="fields">
          <xsl:with-param name="text" select="$indicator/name"/>
          <xsl:with-param name="base" select="concat($base, '/name')"/>
          <xsl:with-param name="key" select="'indicator-name'"/>
          <xsl:with-param name="no" select="$no"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:call-template name="fields">
          <xsl:with-param name="text" select="$indicator/baseline"/>
          <xsl:with-param name="base" select="concat($base, '/baseline')"/>
          <xsl:with-param name="key" select="'indicator-baseline'"/>
          <xsl:with-param name="no" select="$no"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:call-template name="fields">
          <xsl:with-param name="text" select="$indicator/midterm"/>
          <xsl:with-param name="base" select="concat($base, '/midterm')"/>
          <xsl:with-param name="key" select="'indicator-midterm'"/>
          <xsl:with-param name="no" select="$no"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:call-template name="fields">
          <xsl:with-param name="text" select="$indicator/final"/>
          <xsl:with-param name="base" select="concat($base, '/final')"/>
          <xsl:with-param name="key" select="'indicator-final'"/>
          <xsl:with-param name="no" select="$no"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:call-template name="fields">
          <xsl:with-param name="text" select="$indicator/method"/>
          <xsl:with-param name="base" select="concat($base, '/method')"/>
          <xsl:with-param name="key" select="'indicator-method'"/>
          <xsl:with-param name="no" select="$no"/>
        </xsl:call-template>
      </cell>
    </row>
  </xsl:template>

  <!-- Narratives, in the order of the official form; at the end the section
       that only some directions ask for. -->

  <xsl:template name="narratives">
    <xsl:variable name="on-gender"
        select="$direction/asks/narrative[@section = 'gender']
                | $proposal/narratives/narrative[@section = 'gender']"/>
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'narratives'"/>
        <xsl:with-param name="no" select="'7'"/>
      </xsl:call-template>
      <xsl:call-template name="narrative-sections">
        <xsl:with-param name="sections" select="concat(
            'summary public-summary state-of-the-art goals contents approach ',
            'feasibility innovation benefits basis schedule risk ',
            substring('gender ', 1, 7 * number(boolean($on-gender))))"/>
      </xsl:call-template>
    </section>
  </xsl:template>

  <xsl:template name="narrative-sections">
    <xsl:param name="sections"/>
    <xsl:param name="no" select="1"/>
    <xsl:variable name="section" select="substring-before($sections, ' ')"/>
    <xsl:if test="$section">
      <section>
        <xsl:call-template name="heading">
          <xsl:with-param name="key" select="concat('narrative-', $section)"/>
          <xsl:with-param name="no" select="concat('7.', $no)"/>
          <xsl:with-param name="level" select="3"/>
        </xsl:call-template>
        <xsl:call-template name="telling">
          <xsl:with-param name="texts" select="$proposal/narratives/narrative[
              @section = $section]/paragraph"/>
          <xsl:with-param name="base" select="concat(
              '/proposal/narratives/narrative[@section=', &quot;'&quot;,
              $section, &quot;'&quot;, ']/paragraph')"/>
          <xsl:with-param name="key" select="concat('narrative-', $section)"/>
          <xsl:with-param name="lines" select="6 + 4 * number(contains(
              ' state-of-the-art goals contents approach ',
              concat(' ', $section, ' ')))"/>
        </xsl:call-template>
      </section>
      <xsl:call-template name="narrative-sections">
        <xsl:with-param name="sections"
                        select="substring-after($sections, ' ')"/>
        <xsl:with-param name="no" select="$no + 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Context: a text, or in a blank its field, under a line that says what
       it is. -->
  <xsl:template name="telling-of">
    <xsl:param name="key"/>
    <xsl:param name="no"/>
    <xsl:param name="unit" select="/.."/>
    <section keep="yes">
      <title style="telling-head">
        <pair style="telling-head">
          <left lang="zh">
            <xsl:call-template name="telling-head">
              <xsl:with-param name="key" select="$key"/>
              <xsl:with-param name="no" select="$no"/>
              <xsl:with-param name="unit" select="$unit"/>
              <xsl:with-param name="lang" select="'zh'"/>
            </xsl:call-template>
          </left>
          <right lang="en">
            <xsl:call-template name="telling-head">
              <xsl:with-param name="key" select="$key"/>
              <xsl:with-param name="no" select="$no"/>
              <xsl:with-param name="unit" select="$unit"/>
              <xsl:with-param name="lang" select="'en'"/>
            </xsl:call-template>
          </right>
        </pair>
      </title>
      <xsl:call-template name="telling">
        <xsl:with-param name="texts" select="self::node()[zh or en]"/>
        <xsl:with-param name="base" select="sb:path(.)"/>
        <xsl:with-param name="key" select="$key"/>
        <xsl:with-param name="no" select="$no"/>
        <xsl:with-param name="lines" select="4"/>
      </xsl:call-template>
    </section>
  </xsl:template>

  <xsl:template name="telling-head">
    <xsl:param name="key"/>
    <xsl:param name="no"/>
    <xsl:param name="unit"/>
    <xsl:param name="lang"/>
    <xsl:choose>
      <xsl:when test="$unit">
        <xsl:call-template name="name">
          <xsl:with-param name="of" select="$unit"/>
          <xsl:with-param name="lang" select="$lang"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat($no, ' ', sb:label($key, $lang))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Paragraphs as pairs; without any, a field to write in a language. -->
  <xsl:template name="telling">
    <xsl:param name="texts" select="/.."/>
    <xsl:param name="base"/>
    <xsl:param name="key"/>
    <xsl:param name="no"/>
    <xsl:param name="lines" select="5"/>
    <xsl:variable name="path">
      <xsl:call-template name="path">
        <xsl:with-param name="node" select="$texts[1]"/>
        <xsl:with-param name="else" select="$base"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$texts and not($blank)">
        <xsl:for-each select="$texts">
          <xsl:call-template name="pair">
            <xsl:with-param name="text" select="."/>
            <xsl:with-param name="style" select="'narrative'"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <pair>
          <left lang="zh">
            <xsl:call-template name="field">
              <xsl:with-param name="name" select="concat($path, '/zh')"/>
              <xsl:with-param name="key" select="$key"/>
              <xsl:with-param name="no" select="$no"/>
              <xsl:with-param name="kind" select="'multiline'"/>
              <xsl:with-param name="lang" select="'zh'"/>
              <xsl:with-param name="lines" select="$lines"/>
            </xsl:call-template>
          </left>
          <right lang="en">
            <xsl:call-template name="field">
              <xsl:with-param name="name" select="concat($path, '/en')"/>
              <xsl:with-param name="key" select="$key"/>
              <xsl:with-param name="no" select="$no"/>
              <xsl:with-param name="kind" select="'multiline'"/>
              <xsl:with-param name="lang" select="'en'"/>
              <xsl:with-param name="lines" select="$lines"/>
            </xsl:call-template>
          </right>
        </pair>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Cooperation -->

  <xsl:template name="cooperation">
    <xsl:variable name="held" select="$proposal/cooperation"/>
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'cooperation'"/>
        <xsl:with-param name="no" select="'8'"/>
      </xsl:call-template>
      <section>
        <xsl:call-template name="heading">
          <xsl:with-param name="key" select="'contributions'"/>
          <xsl:with-param name="no" select="'8.1'"/>
          <xsl:with-param name="level" select="3"/>
        </xsl:call-template>
        <xsl:choose>
          <xsl:when test="$held/contribution">
            <xsl:for-each select="$held/contribution">
              <xsl:call-template name="contribution"/>
            </xsl:for-each>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="telling">
              <xsl:with-param name="base"
                              select="'/proposal/cooperation/contribution[1]'"/>
              <xsl:with-param name="key" select="'contributions'"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </section>
      <section>
        <xsl:call-template name="heading">
          <xsl:with-param name="key" select="'division-of-tasks'"/>
          <xsl:with-param name="no" select="'8.2'"/>
          <xsl:with-param name="level" select="3"/>
        </xsl:call-template>
        <xsl:call-template name="telling">
          <xsl:with-param name="texts" select="$held/division"/>
          <xsl:with-param name="base"
              select="'/proposal/cooperation/division'"/>
          <xsl:with-param name="key" select="'division-of-tasks'"/>
        </xsl:call-template>
      </section>
      <section>
        <xsl:call-template name="heading">
          <xsl:with-param name="key" select="'intellectual-property'"/>
          <xsl:with-param name="no" select="'8.3'"/>
          <xsl:with-param name="level" select="3"/>
        </xsl:call-template>
        <xsl:call-template name="telling">
          <xsl:with-param name="texts" select="$held/ip"/>
          <xsl:with-param name="base" select="'/proposal/cooperation/ip'"/>
          <xsl:with-param name="key" select="'intellectual-property'"/>
        </xsl:call-template>
      </section>
      <section>
        <xsl:call-template name="heading">
          <xsl:with-param name="key" select="'exchange'"/>
          <xsl:with-param name="no" select="'8.4'"/>
          <xsl:with-param name="level" select="3"/>
        </xsl:call-template>
        <xsl:call-template name="telling">
          <xsl:with-param name="texts" select="$held/exchange"/>
          <xsl:with-param name="base"
              select="'/proposal/cooperation/exchange'"/>
          <xsl:with-param name="key" select="'exchange'"/>
        </xsl:call-template>
      </section>
      <!-- Few projects have any: no field is left open for it. -->
      <xsl:if test="$blank or $held/standards">
        <section>
          <xsl:call-template name="heading">
            <xsl:with-param name="key" select="'standards'"/>
            <xsl:with-param name="no" select="'8.5'"/>
            <xsl:with-param name="level" select="3"/>
          </xsl:call-template>
          <xsl:call-template name="telling">
            <xsl:with-param name="texts" select="$held/standards"/>
            <xsl:with-param name="base"
                            select="'/proposal/cooperation/standards'"/>
            <xsl:with-param name="key" select="'standards'"/>
          </xsl:call-template>
        </section>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- Context: a contribution, under the name of its unit. -->
  <xsl:template name="contribution">
    <xsl:call-template name="telling-of">
      <xsl:with-param name="key" select="'contributions'"/>
      <xsl:with-param name="no" select="count(preceding-sibling::*) + 1"/>
      <xsl:with-param name="unit"
                      select="$participants[@id = current()/@participant]"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
