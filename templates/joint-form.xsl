<?xml version="1.0" encoding="UTF-8"?>
<!--
  The working form of the joint proposal in English: English first, Chinese
  under it. The official file is at the address that the call names. Values
  are printed as text: their fields are in the application form.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="common.xsl"/>

  <xsl:variable name="held" select="$proposal[not($blank)]"/>
  <!-- As in the application form: asked by the direction, or said. -->
  <xsl:variable name="on-gender"
      select="$direction/asks/narrative[@section = 'gender']
              | $held/narratives/narrative[@section = 'gender']"/>

  <xsl:template match="/">
    <part id="{$part/@id}" lang="en" tighten="yes">
      <xsl:call-template name="part-titles"/>
      <section>
        <title style="part-title">
          <pair style="part-title">
            <left lang="en">
              <xsl:value-of select="normalize-space($part/title/en)"/>
            </left>
            <right lang="zh">
              <xsl:value-of select="normalize-space($part/title/zh)"/>
            </right>
          </pair>
        </title>
        <xsl:call-template name="working-form"/>
        <xsl:call-template name="joint-facts"/>
        <xsl:call-template name="joint-sides"/>
        <xsl:call-template name="joint-text">
          <xsl:with-param name="no" select="'3'"/>
          <xsl:with-param name="key" select="'objectives'"/>
          <xsl:with-param name="texts" select="$held/narratives/narrative[
              @section = 'goals']/paragraph"/>
        </xsl:call-template>
        <xsl:call-template name="joint-work"/>
        <xsl:call-template name="joint-text">
          <xsl:with-param name="no" select="'5'"/>
          <xsl:with-param name="key" select="'division-of-tasks'"/>
          <xsl:with-param name="texts" select="$held/cooperation/division"/>
        </xsl:call-template>
        <xsl:call-template name="joint-text">
          <xsl:with-param name="no" select="'6'"/>
          <xsl:with-param name="key" select="'intellectual-property'"/>
          <xsl:with-param name="texts" select="$held/cooperation/ip"/>
        </xsl:call-template>
        <xsl:if test="$on-gender">
          <xsl:call-template name="joint-text">
            <xsl:with-param name="no" select="'7'"/>
            <xsl:with-param name="key" select="'narrative-gender'"/>
            <xsl:with-param name="texts" select="$held/narratives/narrative[
                @section = 'gender']/paragraph"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:call-template name="joint-budget">
          <xsl:with-param name="no" select="7 + count($on-gender[1])"/>
        </xsl:call-template>
        <xsl:call-template name="joint-signatures">
          <xsl:with-param name="no" select="8 + count($on-gender[1])"/>
        </xsl:call-template>
      </section>
    </part>
  </xsl:template>

  <!-- That this is not the official form, and where that is. -->
  <xsl:template name="working-form">
    <para style="framed" lang="en">
      <xsl:value-of select="sb:label('working-form', 'en')"/>
    </para>
    <para style="note" lang="zh">
      <xsl:value-of select="sb:label('working-form', 'zh')"/>
    </para>
    <xsl:for-each select="$direction/urls/url[
        @requirement = $direction/asks/document[
            @kind = 'joint-form']/@requirement]">
      <para lang="en" style="small">
        <link href="{@href}">
          <text style="link">
            <xsl:value-of select="@href"/>
          </text>
        </link>
      </para>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="en-heading">
    <xsl:param name="key"/>
    <xsl:param name="no"/>
    <xsl:call-template name="en-title">
      <xsl:with-param name="level" select="2"/>
      <xsl:with-param name="en"
                      select="concat($no, ' ', sb:label($key, 'en'))"/>
      <xsl:with-param name="zh" select="sb:label($key, 'zh')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="en-title">
    <xsl:param name="level" select="3"/>
    <xsl:param name="en"/>
    <xsl:param name="zh"/>
    <title style="heading-{$level}">
      <pair style="heading-{$level}">
        <left lang="en">
          <xsl:copy-of select="$en"/>
        </left>
        <right lang="zh">
          <xsl:copy-of select="$zh"/>
        </right>
      </pair>
    </title>
  </xsl:template>

  <!-- Labels in cells: English over Chinese, as all of this form. -->
  <xsl:template name="en-label-cell">
    <xsl:param name="key"/>
    <xsl:param name="scope" select="'row'"/>
    <xsl:param name="style" select="'form-label'"/>
    <xsl:param name="columns" select="1"/>
    <cell header="{$scope}" style="{$style}">
      <xsl:call-template name="spans">
        <xsl:with-param name="columns" select="$columns"/>
      </xsl:call-template>
      <para lang="en">
        <xsl:value-of select="sb:label($key, 'en')"/>
      </para>
      <para lang="zh">
        <xsl:value-of select="sb:label($key, 'zh')"/>
      </para>
    </cell>
  </xsl:template>

  <xsl:template name="en-head-cell">
    <xsl:param name="key"/>
    <xsl:call-template name="en-label-cell">
      <xsl:with-param name="key" select="$key"/>
      <xsl:with-param name="scope" select="'column'"/>
      <xsl:with-param name="style" select="'table-head'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A row of a label and a text, English over Chinese. -->
  <xsl:template name="en-row">
    <xsl:param name="key"/>
    <xsl:param name="text"/>
    <xsl:param name="origin" select="'proposal'"/>
    <row keep="yes">
      <xsl:call-template name="en-label-cell">
        <xsl:with-param name="key" select="$key"/>
      </xsl:call-template>
      <cell style="en-first">
        <xsl:call-template name="en-stack">
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="origin" select="$origin"/>
        </xsl:call-template>
      </cell>
    </row>
  </xsl:template>

  <xsl:template name="en-stack">
    <xsl:param name="text"/>
    <xsl:param name="origin" select="'proposal'"/>
    <xsl:if test="$text">
      <para lang="en" style="en-first">
        <xsl:call-template name="words">
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="lang" select="'en'"/>
          <xsl:with-param name="origin" select="$origin"/>
        </xsl:call-template>
      </para>
      <xsl:if test="$text/zh">
        <para lang="zh" style="en-first">
          <xsl:value-of select="normalize-space($text/zh)"/>
        </para>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template name="joint-facts">
    <section>
      <xsl:call-template name="en-heading">
        <xsl:with-param name="key" select="'project'"/>
        <xsl:with-param name="no" select="'1'"/>
      </xsl:call-template>
      <table style="form">
        <col width="40mm"/>
        <col width="1*"/>
        <body>
          <xsl:call-template name="en-row">
            <xsl:with-param name="key" select="'project-title'"/>
            <xsl:with-param name="text" select="$held/title"/>
          </xsl:call-template>
          <xsl:call-template name="en-row">
            <xsl:with-param name="key" select="'guide-direction'"/>
            <xsl:with-param name="text" select="$direction/title"/>
            <xsl:with-param name="origin" select="'call'"/>
          </xsl:call-template>
          <row keep="yes">
            <xsl:call-template name="en-label-cell">
              <xsl:with-param name="key" select="'project-period'"/>
            </xsl:call-template>
            <cell style="en-first">
              <xsl:if test="$held/period[@start][@end]">
                <para lang="en" style="en-first">
                  <xsl:value-of select="concat(
                      sb:date(string($held/period/@start), 'en'), ' – ',
                      sb:date(string($held/period/@end), 'en'))"/>
                </para>
              </xsl:if>
            </cell>
          </row>
          <row keep="yes">
            <xsl:call-template name="en-label-cell">
              <xsl:with-param name="key" select="'keywords'"/>
            </xsl:call-template>
            <cell style="en-first" lang="en">
              <xsl:for-each select="$held/keywords/keyword[en]">
                <xsl:if test="position() &gt; 1">; </xsl:if>
                <xsl:value-of select="normalize-space(en)"/>
              </xsl:for-each>
            </cell>
          </row>
        </body>
      </table>
    </section>
  </xsl:template>

  <!-- Both sides: units and leaders -->

  <xsl:template name="joint-sides">
    <section>
      <xsl:call-template name="en-heading">
        <xsl:with-param name="key" select="'the-sides'"/>
        <xsl:with-param name="no" select="'2'"/>
      </xsl:call-template>
      <table style="form">
        <col width="24mm"/>
        <col width="1*"/>
        <col width="1*"/>
        <head>
          <row>
            <xsl:call-template name="en-head-cell">
              <xsl:with-param name="key" select="'side'"/>
            </xsl:call-template>
            <xsl:call-template name="en-head-cell">
              <xsl:with-param name="key" select="'participant'"/>
            </xsl:call-template>
            <xsl:call-template name="en-head-cell">
              <xsl:with-param name="key" select="'leader'"/>
            </xsl:call-template>
          </row>
        </head>
        <body>
          <xsl:variable name="named" select="$participants[not($blank)]"/>
          <xsl:for-each select="$named">
            <xsl:call-template name="joint-unit"/>
          </xsl:for-each>
          <xsl:if test="not($named[@side = $home])">
            <xsl:call-template name="joint-side-empty">
              <xsl:with-param name="side" select="$home"/>
            </xsl:call-template>
          </xsl:if>
          <xsl:for-each select="$direction/partners/partner[
              not(@ref = $named/@side)]">
            <xsl:call-template name="joint-side-empty">
              <xsl:with-param name="side" select="string(@ref)"/>
            </xsl:call-template>
          </xsl:for-each>
        </body>
      </table>
    </section>
  </xsl:template>

  <!-- Context: a participant. -->
  <xsl:template name="joint-unit">
    <xsl:variable name="own" select="$people[@participant = current()/@id]"/>
    <xsl:variable name="leads"
        select="$own[@role = 'leader' or @role = 'side-leader']"/>
    <xsl:variable name="heads" select="$leads | $own[1][not($leads)]"/>
    <row keep="yes">
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="."/>
      </xsl:call-template>
      <cell header="row" lang="en">
        <xsl:call-template name="party-name">
          <xsl:with-param name="side" select="@side"/>
          <xsl:with-param name="lang" select="'en'"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:call-template name="en-stack">
          <xsl:with-param name="text" select="name"/>
        </xsl:call-template>
        <para lang="en">
          <xsl:call-template name="capital">
            <xsl:with-param name="words"
                select="sb:label(concat('kind-', @kind), 'en')"/>
          </xsl:call-template>
        </para>
        <xsl:if test="address/en">
          <para lang="en">
            <xsl:value-of select="normalize-space(address/en)"/>
          </para>
        </xsl:if>
      </cell>
      <cell>
        <xsl:for-each select="$heads">
          <xsl:call-template name="en-stack">
            <xsl:with-param name="text" select="name"/>
          </xsl:call-template>
          <xsl:if test="post/en">
            <para lang="en">
              <xsl:value-of select="normalize-space(post/en)"/>
            </para>
          </xsl:if>
          <xsl:for-each select="phone | email">
            <para lang="en">
              <xsl:value-of select="normalize-space(.)"/>
            </para>
          </xsl:for-each>
        </xsl:for-each>
      </cell>
    </row>
  </xsl:template>

  <xsl:template name="joint-side-empty">
    <xsl:param name="side"/>
    <row keep="yes">
      <cell header="row" lang="en">
        <xsl:call-template name="party-name">
          <xsl:with-param name="side" select="$side"/>
          <xsl:with-param name="lang" select="'en'"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:call-template name="prompt">
          <xsl:with-param name="key" select="'unit-name'"/>
        </xsl:call-template>
        <xsl:call-template name="prompt">
          <xsl:with-param name="key" select="'unit-kind'"/>
        </xsl:call-template>
        <xsl:call-template name="prompt">
          <xsl:with-param name="key" select="'postal-address'"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:call-template name="prompt">
          <xsl:with-param name="key" select="'person-name'"/>
        </xsl:call-template>
        <xsl:call-template name="prompt">
          <xsl:with-param name="key" select="'post'"/>
        </xsl:call-template>
        <xsl:call-template name="prompt">
          <xsl:with-param name="key" select="'phone-and-mail'"/>
        </xsl:call-template>
      </cell>
    </row>
  </xsl:template>

  <!-- What is to be written on a line by hand. -->
  <xsl:template name="prompt">
    <xsl:param name="key"/>
    <para lang="en" style="prompt">
      <xsl:value-of select="concat(sb:label($key, 'en'), ' ')"/>
      <text lang="zh">
        <xsl:value-of select="sb:label($key, 'zh')"/>
      </text>
    </para>
  </xsl:template>

  <!-- Paragraphs, English on the left. -->
  <xsl:template name="joint-text">
    <xsl:param name="no"/>
    <xsl:param name="key"/>
    <xsl:param name="texts"/>
    <section>
      <xsl:call-template name="en-heading">
        <xsl:with-param name="key" select="$key"/>
        <xsl:with-param name="no" select="$no"/>
      </xsl:call-template>
      <xsl:for-each select="$texts">
        <xsl:call-template name="en-pair">
          <xsl:with-param name="text" select="."/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:if test="not($texts)">
        <xsl:call-template name="joint-room"/>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- who: whose words or work they are, in front of them. -->
  <xsl:template name="en-pair">
    <xsl:param name="text"/>
    <xsl:param name="who" select="/.."/>
    <pair style="en-first">
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="$text"/>
      </xsl:call-template>
      <xsl:if test="$text and not($text/en)">
        <xsl:attribute name="missing">en</xsl:attribute>
      </xsl:if>
      <xsl:if test="$text and not($text/zh)">
        <xsl:attribute name="missing">zh</xsl:attribute>
      </xsl:if>
      <left lang="en">
        <xsl:call-template name="en-side">
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="who" select="$who"/>
          <xsl:with-param name="lang" select="'en'"/>
          <xsl:with-param name="colon" select="': '"/>
        </xsl:call-template>
      </left>
      <right lang="zh">
        <xsl:call-template name="en-side">
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="who" select="$who"/>
          <xsl:with-param name="lang" select="'zh'"/>
          <xsl:with-param name="colon" select="'：'"/>
        </xsl:call-template>
      </right>
    </pair>
  </xsl:template>

  <xsl:template name="en-side">
    <xsl:param name="text"/>
    <xsl:param name="who"/>
    <xsl:param name="lang"/>
    <xsl:param name="colon"/>
    <xsl:if test="$who">
      <xsl:call-template name="name">
        <xsl:with-param name="of" select="$who"/>
        <xsl:with-param name="lang" select="$lang"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="$who and $text">
      <xsl:value-of select="$colon"/>
    </xsl:if>
    <xsl:if test="$text">
      <xsl:call-template name="words">
        <xsl:with-param name="text" select="$text"/>
        <xsl:with-param name="lang" select="$lang"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Where nothing is written yet: ruled room to write. The fields for it are
       in the application form. -->
  <xsl:template name="joint-room">
    <table style="form-room">
      <col width="1*"/>
      <body>
        <xsl:call-template name="joint-lines"/>
      </body>
    </table>
  </xsl:template>

  <xsl:template name="joint-lines">
    <xsl:param name="lines" select="4"/>
    <row keep="yes">
      <xsl:if test="$lines &gt; 1">
        <xsl:attribute name="keep-next">yes</xsl:attribute>
      </xsl:if>
      <cell/>
    </row>
    <xsl:if test="$lines &gt; 1">
      <xsl:call-template name="joint-lines">
        <xsl:with-param name="lines" select="$lines - 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="joint-work">
    <section>
      <xsl:call-template name="en-heading">
        <xsl:with-param name="key" select="'work-plan'"/>
        <xsl:with-param name="no" select="'4'"/>
      </xsl:call-template>
      <xsl:for-each select="$held/tasks/task">
        <xsl:call-template name="joint-task"/>
      </xsl:for-each>
      <xsl:variable name="schedule" select="$held/narratives/narrative[
          @section = 'schedule']/paragraph"/>
      <xsl:if test="$schedule">
        <section>
          <xsl:call-template name="en-title">
            <xsl:with-param name="en"
                            select="sb:label('narrative-schedule', 'en')"/>
            <xsl:with-param name="zh"
                            select="sb:label('narrative-schedule', 'zh')"/>
          </xsl:call-template>
          <xsl:for-each select="$schedule">
            <xsl:call-template name="en-pair">
              <xsl:with-param name="text" select="."/>
            </xsl:call-template>
          </xsl:for-each>
        </section>
      </xsl:if>
      <xsl:if test="not($held/tasks/task)">
        <xsl:call-template name="joint-room"/>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- Context: a task. -->
  <xsl:template name="joint-task">
    <xsl:variable name="unit"
                  select="$participants[@id = current()/@participant]"/>
    <section>
      <xsl:call-template name="en-title">
        <xsl:with-param name="en">
          <xsl:value-of select="concat(@no, ' ')"/>
          <xsl:call-template name="words">
            <xsl:with-param name="text" select="title"/>
            <xsl:with-param name="lang" select="'en'"/>
          </xsl:call-template>
        </xsl:with-param>
        <xsl:with-param name="zh" select="normalize-space(title/zh)"/>
      </xsl:call-template>
      <xsl:if test="$unit or content">
        <xsl:call-template name="en-pair">
          <xsl:with-param name="text" select="content"/>
          <xsl:with-param name="who" select="$unit"/>
        </xsl:call-template>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- Money of each side in its own currency. -->
  <xsl:template name="joint-budget">
    <xsl:param name="no"/>
    <xsl:variable name="funds" select="$held/budget/funds/fund"/>
    <section keep="yes" keep-next="yes">
      <xsl:call-template name="en-heading">
        <xsl:with-param name="key" select="'budget'"/>
        <xsl:with-param name="no" select="$no"/>
      </xsl:call-template>
      <table style="form">
        <col width="1*"/>
        <col width="54mm"/>
        <col width="24mm" align="decimal"/>
        <col width="28mm" align="right"/>
        <head>
          <row>
            <xsl:call-template name="en-head-cell">
              <xsl:with-param name="key" select="'participant'"/>
            </xsl:call-template>
            <xsl:call-template name="en-head-cell">
              <xsl:with-param name="key" select="'source-of-funds'"/>
            </xsl:call-template>
            <xsl:call-template name="en-head-cell">
              <xsl:with-param name="key" select="'in-currency'"/>
            </xsl:call-template>
            <xsl:call-template name="en-head-cell">
              <xsl:with-param name="key" select="'in-other-currency'"/>
            </xsl:call-template>
          </row>
        </head>
        <body>
          <xsl:for-each select="$funds">
            <xsl:call-template name="joint-fund"/>
          </xsl:for-each>
          <xsl:if test="not($funds)">
            <xsl:call-template name="joint-fund-empty">
              <xsl:with-param name="side" select="$home"/>
            </xsl:call-template>
            <xsl:for-each select="$direction/partners/partner">
              <xsl:call-template name="joint-fund-empty">
                <xsl:with-param name="side" select="string(@ref)"/>
              </xsl:call-template>
            </xsl:for-each>
          </xsl:if>
          <row keep="yes">
            <xsl:call-template name="en-label-cell">
              <xsl:with-param name="key" select="'total'"/>
              <xsl:with-param name="columns" select="2"/>
            </xsl:call-template>
            <cell style="total" align="decimal">
              <xsl:if test="$funds[not(@currency) or @currency = $currency]">
                <xsl:value-of select="sb:money(sb:sum($funds[
                    not(@currency) or @currency = $currency]/@amount), 'en')"/>
              </xsl:if>
            </cell>
            <cell>
              <xsl:for-each select="$funds[@currency != $currency][
                  not(@currency = preceding-sibling::fund/@currency)]">
                <para lang="en" style="total">
                  <xsl:value-of select="concat(@currency, ' ',
                      sb:money(sb:sum(../fund[
                          @currency = current()/@currency]/@amount), 'en'))"/>
                </para>
              </xsl:for-each>
            </cell>
          </row>
        </body>
      </table>
    </section>
  </xsl:template>

  <!-- Context: a fund. -->
  <xsl:template name="joint-fund">
    <row keep="yes">
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="."/>
      </xsl:call-template>
      <cell header="row" lang="en">
        <xsl:call-template name="name">
          <xsl:with-param name="of"
              select="$participants[@id = current()/@participant]"/>
          <xsl:with-param name="lang" select="'en'"/>
        </xsl:call-template>
      </cell>
      <cell lang="en">
        <xsl:call-template name="capital">
          <xsl:with-param name="words"
              select="sb:label(concat('source-', @kind), 'en')"/>
        </xsl:call-template>
      </cell>
      <cell style="number" align="decimal">
        <xsl:if test="not(@currency) or @currency = $currency">
          <xsl:value-of select="sb:money(string(@amount), 'en')"/>
        </xsl:if>
      </cell>
      <cell lang="en" style="number">
        <xsl:if test="@currency != $currency">
          <xsl:call-template name="fund-sum"/>
        </xsl:if>
      </cell>
    </row>
  </xsl:template>

  <xsl:template name="joint-fund-empty">
    <xsl:param name="side"/>
    <row keep="yes">
      <cell header="row">
        <para lang="en">
          <xsl:call-template name="party-name">
            <xsl:with-param name="side" select="$side"/>
            <xsl:with-param name="lang" select="'en'"/>
          </xsl:call-template>
        </para>
        <para lang="zh">
          <xsl:call-template name="party-name">
            <xsl:with-param name="side" select="$side"/>
            <xsl:with-param name="lang" select="'zh'"/>
          </xsl:call-template>
        </para>
      </cell>
      <cell/>
      <cell/>
      <cell/>
    </row>
  </xsl:template>

  <!-- One signature a side -->

  <xsl:template name="joint-signatures">
    <xsl:param name="no"/>
    <section keep="yes">
      <xsl:call-template name="en-heading">
        <xsl:with-param name="key" select="'signatures-of-the-sides'"/>
        <xsl:with-param name="no" select="$no"/>
      </xsl:call-template>
      <xsl:call-template name="joint-signature">
        <xsl:with-param name="side" select="$home"/>
        <xsl:with-param name="role" select="'leader'"/>
      </xsl:call-template>
      <xsl:for-each select="$direction/partners/partner">
        <xsl:call-template name="joint-signature">
          <xsl:with-param name="side" select="string(@ref)"/>
          <xsl:with-param name="role" select="'side-leader'"/>
        </xsl:call-template>
      </xsl:for-each>
    </section>
  </xsl:template>

  <xsl:template name="joint-signature">
    <xsl:param name="side"/>
    <xsl:param name="role"/>
    <xsl:variable name="person" select="$people[not($blank)][@role = $role][
        @participant = $participants[@side = $side]/@id][1]"/>
    <xsl:variable name="node"
        select="$proposal[$blank]/attachments/attachment[
                @kind = 'joint-form'][1]/signature[@participant =
                $participants[@side = $side]/@id][1]"/>
    <signature role="{$role}" seal="no" lang="en">
      <xsl:if test="$node">
        <xsl:attribute name="name">
          <xsl:value-of select="sb:path($node)"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:call-template name="signature-words">
        <xsl:with-param name="first" select="'en'"/>
      </xsl:call-template>
      <xsl:attribute name="label">
        <xsl:value-of select="concat(sb:label('signature-of', 'en'), ' ')"/>
        <xsl:call-template name="party-name">
          <xsl:with-param name="side" select="$side"/>
          <xsl:with-param name="lang" select="'en'"/>
        </xsl:call-template>
      </xsl:attribute>
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="$person"/>
      </xsl:call-template>
      <xsl:call-template name="party-name">
        <xsl:with-param name="side" select="$side"/>
        <xsl:with-param name="lang" select="'en'"/>
      </xsl:call-template>
      <xsl:text> </xsl:text>
      <text lang="zh">
        <xsl:call-template name="party-name">
          <xsl:with-param name="side" select="$side"/>
          <xsl:with-param name="lang" select="'zh'"/>
        </xsl:call-template>
      </text>
      <xsl:if test="$person">
        <xsl:text> </xsl:text>
        <xsl:call-template name="name">
          <xsl:with-param name="of" select="$person"/>
          <xsl:with-param name="lang" select="'en'"/>
        </xsl:call-template>
      </xsl:if>
    </signature>
  </xsl:template>
</xsl:stylesheet>
