<?xml version="1.0" encoding="UTF-8"?>
<!--
  The foreign partners: which seats of each side are filled, then a section
  for each partner with its data, work, money, authority and deadline.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="common.xsl"/>
  <xsl:import href="form-units.xsl"/>
  <xsl:import href="form-people.xsl"/>

  <xsl:variable name="foreign"
                select="$participants[@side != $home]"/>

  <xsl:template match="/">
    <part id="{$part/@id}" tighten="yes">
      <xsl:call-template name="part-titles"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <xsl:if test="not($blank)">
          <xsl:call-template name="composition"/>
        </xsl:if>
        <xsl:choose>
          <xsl:when test="$foreign">
            <xsl:for-each select="$foreign">
              <xsl:call-template name="unit">
                <xsl:with-param name="unit" select="."/>
                <xsl:with-param name="base" select="sb:path(.)"/>
                <xsl:with-param name="no" select="position()"/>
              </xsl:call-template>
              <xsl:choose>
                <xsl:when test="$blank">
                  <xsl:call-template name="partner-blank"/>
                </xsl:when>
                <xsl:otherwise>
                  <xsl:call-template name="partner-work"/>
                </xsl:otherwise>
              </xsl:choose>
            </xsl:for-each>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="unit">
              <xsl:with-param name="base"
                  select="'/proposal/participants/participant[3]'"/>
              <xsl:with-param name="no" select="'1'"/>
              <xsl:with-param name="key" select="'side-lead'"/>
            </xsl:call-template>
            <section>
              <xsl:call-template name="heading">
                <xsl:with-param name="key" select="'side-leader-heading'"/>
                <xsl:with-param name="level" select="3"/>
              </xsl:call-template>
              <xsl:call-template name="person">
                <xsl:with-param name="base"
                                select="'/proposal/people/person[9]'"/>
                <xsl:with-param name="key" select="'side-leader-heading'"/>
              </xsl:call-template>
            </section>
          </xsl:otherwise>
        </xsl:choose>
      </section>
    </part>
  </xsl:template>

  <!-- Seats: research and enterprise on each side -->

  <xsl:template name="composition">
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'composition'"/>
      </xsl:call-template>
      <table style="form">
        <col width="37mm"/>
        <col width="1*"/>
        <col width="1*"/>
        <head>
          <row>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'side'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'seat-research'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'seat-enterprise'"/>
            </xsl:call-template>
          </row>
        </head>
        <body>
          <xsl:call-template name="seats">
            <xsl:with-param name="side" select="$home"/>
          </xsl:call-template>
          <xsl:for-each select="$direction/partners/partner">
            <xsl:call-template name="seats">
              <xsl:with-param name="side" select="string(@ref)"/>
            </xsl:call-template>
          </xsl:for-each>
        </body>
      </table>
    </section>
  </xsl:template>

  <xsl:template name="seats">
    <xsl:param name="side"/>
    <xsl:variable name="units" select="$participants[not($blank)][
        @side = $side]"/>
    <xsl:variable name="seats"
                  select="$direction/seats/seat[@side = $side]"/>
    <row keep="yes">
      <cell header="row">
        <xsl:call-template name="side-paras">
          <xsl:with-param name="side" select="$side"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:call-template name="seat">
          <xsl:with-param name="units" select="$units[@kind != 'enterprise']"/>
          <xsl:with-param name="asked" select="$seats[
              contains(@kind, 'university') or contains(@kind, 'institute')]"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:call-template name="seat">
          <xsl:with-param name="units" select="$units[@kind = 'enterprise']"/>
          <xsl:with-param name="asked"
                          select="$seats[contains(@kind, 'enterprise')]"/>
        </xsl:call-template>
      </cell>
    </row>
  </xsl:template>

  <!-- asked: the seats of the direction that such a unit takes. A seat that
       nobody asks for is not empty. -->
  <xsl:template name="seat">
    <xsl:param name="units"/>
    <xsl:param name="asked"/>
    <xsl:choose>
      <xsl:when test="$units">
        <xsl:for-each select="$units">
          <xsl:call-template name="name-paras">
            <xsl:with-param name="of" select="."/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="$asked">
        <xsl:call-template name="label-paras">
          <xsl:with-param name="key" select="'seat-empty'"/>
          <xsl:with-param name="style" select="'label'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>–</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Context: a foreign participant of a blank. Leader and filing of its
       side; the rest has its fields in the application form. -->
  <xsl:template name="partner-blank">
    <xsl:variable name="side" select="string(@side)"/>
    <xsl:for-each select="$people[@participant = current()/@id][
                                  @role = 'side-leader']">
      <section keep="yes">
        <xsl:call-template name="heading">
          <xsl:with-param name="key" select="'side-leader-heading'"/>
          <xsl:with-param name="level" select="3"/>
        </xsl:call-template>
        <xsl:call-template name="person">
          <xsl:with-param name="person" select="."/>
          <xsl:with-param name="base" select="sb:path(.)"/>
          <xsl:with-param name="key" select="'side-leader-heading'"/>
        </xsl:call-template>
      </section>
    </xsl:for-each>
    <xsl:if test="@role = 'side-lead'
                  and $direction/filings/filing[@side = $side]
                  and not($parts[@id = 'ledger'][@included = 'yes'])">
      <section keep="yes">
        <xsl:call-template name="heading">
          <xsl:with-param name="key" select="'filing-at-home'"/>
          <xsl:with-param name="level" select="3"/>
        </xsl:call-template>
        <table style="form">
          <col width="37mm"/>
          <col width="1*"/>
          <body>
            <xsl:call-template name="filing-rows">
              <xsl:with-param name="side" select="$side"/>
            </xsl:call-template>
          </body>
        </table>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Context: a foreign participant. People, work, money, filing. -->
  <xsl:template name="partner-work">
    <xsl:variable name="unit" select="."/>
    <table style="form">
      <col width="37mm"/>
      <col width="1*"/>
      <body>
        <xsl:for-each select="$people[@participant = $unit/@id]">
          <row keep="yes">
            <xsl:call-template name="label-cell">
              <xsl:with-param name="key" select="concat('role-', @role)"/>
            </xsl:call-template>
            <cell>
              <xsl:call-template name="person-lines"/>
            </cell>
          </row>
        </xsl:for-each>
        <xsl:if test="$proposal/tasks/task[@participant = $unit/@id]">
          <row>
            <xsl:call-template name="label-cell">
              <xsl:with-param name="key" select="'own-tasks'"/>
            </xsl:call-template>
            <cell>
              <xsl:for-each select="$proposal/tasks/task[
                  @participant = $unit/@id]">
                <xsl:call-template name="stack">
                  <xsl:with-param name="text" select="title"/>
                </xsl:call-template>
              </xsl:for-each>
            </cell>
          </row>
        </xsl:if>
        <xsl:for-each select="$proposal/budget/funds/fund[
            @participant = $unit/@id]">
          <row keep="yes">
            <xsl:call-template name="label-cell">
              <xsl:with-param name="key" select="concat('source-', @kind)"/>
            </xsl:call-template>
            <cell lang="en">
              <xsl:call-template name="fund-sum"/>
            </cell>
          </row>
        </xsl:for-each>
        <!-- A side that must file does so once: the rows stand with its first
             unit. -->
        <xsl:if test="not(@side = preceding-sibling::participant/@side)
                      and $direction/filings/filing[
                          @side = current()/@side][
                          not(@stage) or @stage = $proposal/@stage]">
          <xsl:call-template name="filing-rows">
            <xsl:with-param name="side" select="string(@side)"/>
          </xsl:call-template>
        </xsl:if>
      </body>
    </table>
  </xsl:template>

  <!-- Context: a person: a line a language, and how to reach them. -->
  <xsl:template name="person-lines">
    <xsl:call-template name="person-line">
      <xsl:with-param name="lang" select="'zh'"/>
      <xsl:with-param name="comma" select="'，'"/>
    </xsl:call-template>
    <xsl:call-template name="person-line">
      <xsl:with-param name="lang" select="'en'"/>
      <xsl:with-param name="comma" select="', '"/>
    </xsl:call-template>
    <xsl:if test="phone | email">
      <para lang="en" style="table-cell">
        <xsl:for-each select="phone | email">
          <xsl:if test="position() &gt; 1"> · </xsl:if>
          <xsl:value-of select="normalize-space(.)"/>
        </xsl:for-each>
      </para>
    </xsl:if>
  </xsl:template>

  <xsl:template name="person-line">
    <xsl:param name="lang"/>
    <xsl:param name="comma"/>
    <xsl:if test="name/*[local-name() = $lang]">
      <para lang="{$lang}" style="table-cell">
        <xsl:call-template name="name">
          <xsl:with-param name="of" select="."/>
          <xsl:with-param name="lang" select="$lang"/>
        </xsl:call-template>
        <xsl:if test="post/*[local-name() = $lang]">
          <xsl:value-of select="concat($comma,
              normalize-space(post/*[local-name() = $lang]))"/>
        </xsl:if>
      </para>
    </xsl:if>
  </xsl:template>

  <!-- Where and until when a side files, and whether it has. -->
  <xsl:template name="filing-rows">
    <xsl:param name="side"/>
    <xsl:variable name="duty" select="$direction/filings/filing[
        @side = $side][not(@stage) or @stage = $proposal/@stage][1]"/>
    <xsl:variable name="state" select="$proposal/filings/filing[
        @side = $side][1]"/>
    <xsl:variable name="deadline" select="$call/deadlines/deadline[
        @id = $duty/@deadline]"/>
    <xsl:variable name="entered" select="$proposal/deadlines/deadline[
        @id = $duty/@deadline]"/>
    <xsl:variable name="authority" select="($state/authority[not($blank)]
        | $duty/authority[$blank or not($state/authority)])[1]"/>
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'authority'"/>
      </xsl:call-template>
      <cell>
        <xsl:choose>
          <xsl:when test="$authority">
            <xsl:call-template name="stack">
              <xsl:with-param name="text" select="$authority"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$blank">
            <xsl:call-template name="fields">
              <xsl:with-param name="base" select="sb:path($state/authority)"/>
              <xsl:with-param name="key" select="'authority'"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="label-paras">
              <xsl:with-param name="key" select="'authority-unknown'"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </cell>
    </row>
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'deadline'"/>
      </xsl:call-template>
      <cell>
        <xsl:choose>
          <xsl:when test="$blank and $entered">
            <xsl:call-template name="field">
              <xsl:with-param name="name" select="sb:path($entered/@at)"/>
              <xsl:with-param name="key" select="'deadline'"/>
              <xsl:with-param name="kind" select="'date'"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$deadline">
            <para lang="zh">
              <xsl:call-template name="deadline">
                <xsl:with-param name="of" select="$deadline"/>
                <xsl:with-param name="lang" select="'zh'"/>
              </xsl:call-template>
            </para>
            <para lang="en">
              <xsl:call-template name="deadline">
                <xsl:with-param name="of" select="$deadline"/>
                <xsl:with-param name="lang" select="'en'"/>
              </xsl:call-template>
            </para>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="label-paras">
              <xsl:with-param name="key" select="'certainty-unknown'"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </cell>
    </row>
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'filing-state'"/>
      </xsl:call-template>
      <cell>
        <xsl:choose>
          <xsl:when test="$blank">
            <xsl:call-template name="choice">
              <xsl:with-param name="name" select="sb:path($state/@state)"/>
              <xsl:with-param name="key" select="'filing-state'"/>
              <xsl:with-param name="group" select="'filing'"/>
              <xsl:with-param name="values"
                              select="'filed not-filed planned unknown '"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$state">
            <xsl:call-template name="filing-line">
              <xsl:with-param name="state" select="$state"/>
              <xsl:with-param name="lang" select="'zh'"/>
              <xsl:with-param name="comma" select="'，'"/>
            </xsl:call-template>
            <xsl:call-template name="filing-line">
              <xsl:with-param name="state" select="$state"/>
              <xsl:with-param name="lang" select="'en'"/>
              <xsl:with-param name="comma" select="', '"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="label-paras">
              <xsl:with-param name="key" select="'filing-unknown'"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </cell>
    </row>
    <xsl:if test="$blank">
      <row keep="yes">
        <xsl:call-template name="field-cells">
          <xsl:with-param name="name" select="sb:path($state/@on)"/>
          <xsl:with-param name="key" select="'filing-date'"/>
          <xsl:with-param name="kind" select="'date'"/>
        </xsl:call-template>
      </row>
      <row keep="yes">
        <xsl:call-template name="field-cells">
          <xsl:with-param name="name" select="sb:path($state/@reference)"/>
          <xsl:with-param name="key" select="'filing-reference'"/>
        </xsl:call-template>
      </row>
    </xsl:if>
  </xsl:template>

  <xsl:template name="filing-line">
    <xsl:param name="state"/>
    <xsl:param name="lang"/>
    <xsl:param name="comma"/>
    <para lang="{$lang}">
      <xsl:value-of select="sb:label(concat('filing-', $state/@state), $lang)"/>
      <xsl:if test="$state/@on">
        <xsl:value-of select="concat($comma,
            sb:date(string($state/@on), $lang))"/>
      </xsl:if>
      <xsl:if test="$state/@reference">
        <xsl:value-of select="concat($comma, $state/@reference)"/>
      </xsl:if>
    </para>
  </xsl:template>
</xsl:stylesheet>
