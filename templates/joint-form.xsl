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

  <xsl:template match="/">
    <part id="{$part/@id}" lang="en">
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
        <xsl:call-template name="joint-budget"/>
        <xsl:call-template name="joint-signatures"/>
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
    <title style="heading-2">
      <pair style="heading-2">
        <left lang="en">
          <xsl:value-of select="concat($no, ' ', sb:label($key, 'en'))"/>
        </left>
        <right lang="zh">
          <xsl:value-of select="sb:label($key, 'zh')"/>
        </right>
      </pair>
    </title>
  </xsl:template>

  <!-- A row of a label and a text, English over Chinese. -->
  <xsl:template name="en-row">
    <xsl:param name="key"/>
    <xsl:param name="text"/>
    <xsl:param name="origin" select="'proposal'"/>
    <row keep="yes">
      <cell header="row" style="form-label">
        <para lang="en">
          <xsl:value-of select="sb:label($key, 'en')"/>
        </para>
        <para lang="zh">
          <xsl:value-of select="sb:label($key, 'zh')"/>
        </para>
      </cell>
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
            <cell header="row" style="form-label">
              <para lang="en">
                <xsl:value-of select="sb:label('project-period', 'en')"/>
              </para>
              <para lang="zh">
                <xsl:value-of select="sb:label('project-period', 'zh')"/>
              </para>
            </cell>
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
            <cell header="row" style="form-label">
              <para lang="en">
                <xsl:value-of select="sb:label('keywords', 'en')"/>
              </para>
              <para lang="zh">
                <xsl:value-of select="sb:label('keywords', 'zh')"/>
              </para>
            </cell>
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
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'side'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'participant'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
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
          <xsl:value-of select="sb:label(concat('kind-', @kind), 'en')"/>
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

  <xsl:template name="en-pair">
    <xsl:param name="text"/>
    <xsl:param name="no"/>
    <pair style="en-first">
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="$text"/>
      </xsl:call-template>
      <xsl:if test="not($text/en)">
        <xsl:attribute name="missing">en</xsl:attribute>
      </xsl:if>
      <xsl:if test="not($text/zh)">
        <xsl:attribute name="missing">zh</xsl:attribute>
      </xsl:if>
      <left lang="en">
        <xsl:if test="$no">
          <xsl:value-of select="concat($no, ' ')"/>
        </xsl:if>
        <xsl:call-template name="words">
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="lang" select="'en'"/>
        </xsl:call-template>
      </left>
      <right lang="zh">
        <xsl:if test="$no">
          <xsl:value-of select="concat($no, ' ')"/>
        </xsl:if>
        <xsl:call-template name="words">
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="lang" select="'zh'"/>
        </xsl:call-template>
      </right>
    </pair>
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
        <xsl:variable name="unit"
                      select="$participants[@id = current()/@participant]"/>
        <xsl:call-template name="en-pair">
          <xsl:with-param name="text" select="title"/>
          <xsl:with-param name="no" select="string(@no)"/>
        </xsl:call-template>
        <xsl:if test="$unit">
          <pair style="note">
            <left lang="en">
              <xsl:call-template name="name">
                <xsl:with-param name="of" select="$unit"/>
                <xsl:with-param name="lang" select="'en'"/>
              </xsl:call-template>
            </left>
            <right lang="zh">
              <xsl:call-template name="name">
                <xsl:with-param name="of" select="$unit"/>
                <xsl:with-param name="lang" select="'zh'"/>
              </xsl:call-template>
            </right>
          </pair>
        </xsl:if>
        <xsl:if test="content">
          <xsl:call-template name="en-pair">
            <xsl:with-param name="text" select="content"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="$held/narratives/narrative[
          @section = 'schedule']/paragraph">
        <xsl:call-template name="en-pair">
          <xsl:with-param name="text" select="."/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:if test="not($held/tasks/task)">
        <xsl:call-template name="joint-room"/>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- Money of each side in its own currency. -->
  <xsl:template name="joint-budget">
    <xsl:variable name="funds" select="$held/budget/funds/fund"/>
    <section keep="yes">
      <xsl:call-template name="en-heading">
        <xsl:with-param name="key" select="'budget'"/>
        <xsl:with-param name="no" select="'7'"/>
      </xsl:call-template>
      <table style="form">
        <col width="3*"/>
        <col width="2*"/>
        <col width="32mm" align="decimal"/>
        <col width="36mm" align="right"/>
        <head>
          <row>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'participant'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'source-of-funds'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'in-currency'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
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
            <xsl:call-template name="label-cell">
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
        <xsl:value-of select="sb:label(concat('source-', @kind), 'en')"/>
      </cell>
      <cell style="number" align="decimal">
        <xsl:if test="not(@currency) or @currency = $currency">
          <xsl:value-of select="sb:money(string(@amount), 'en')"/>
        </xsl:if>
      </cell>
      <cell lang="en" style="number">
        <xsl:if test="@currency != $currency">
          <xsl:value-of select="concat(@currency, ' ',
                                       sb:money(string(@amount), 'en'))"/>
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
    <section keep="yes">
      <xsl:call-template name="en-heading">
        <xsl:with-param name="key" select="'signatures-of-the-sides'"/>
        <xsl:with-param name="no" select="'8'"/>
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
