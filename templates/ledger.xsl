<?xml version="1.0" encoding="UTF-8"?>
<!--
  Who files where and until when, and who has: a column for each side that
  must file. What is known stands in fields, the rest is room to write.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="common.xsl"/>

  <xsl:variable name="duties" select="$direction/filings/filing"/>
  <xsl:variable name="held" select="$proposal/filings/filing"/>
  <xsl:variable name="home-zone" select="string($call/deadlines/deadline[
      @id = $duties[@side = $home][1]/@deadline]/@zone)"/>

  <xsl:template match="/">
    <part id="{$part/@id}" tighten="yes">
      <xsl:call-template name="part-titles"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <xsl:call-template name="label-pair">
          <xsl:with-param name="key" select="'ledger-note'"/>
          <xsl:with-param name="style" select="'note'"/>
        </xsl:call-template>
        <xsl:call-template name="clauses"/>
        <table style="form">
          <col width="24mm"/>
          <xsl:for-each select="$duties">
            <col width="1*"/>
          </xsl:for-each>
          <head>
            <row>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'side'"/>
              </xsl:call-template>
              <xsl:for-each select="$duties">
                <xsl:call-template name="side-head"/>
              </xsl:for-each>
            </row>
          </head>
          <body>
            <xsl:call-template name="ledger-rows"/>
          </body>
        </table>
      </section>
    </part>
  </xsl:template>

  <!-- Each clause that asks for a filing, once. -->
  <xsl:template name="clauses">
    <xsl:for-each select="$direction/requirements/requirement[
        @no = $duties/@requirement
        or not(@no) and $duties[@both = 'yes'][not(@requirement)]]">
      <xsl:call-template name="call-pair">
        <xsl:with-param name="text" select="."/>
        <xsl:with-param name="style" select="'quote'"/>
        <xsl:with-param name="mark" select="string(@strength)"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- Context: a filing of the call, as in all that follows. -->
  <xsl:template name="side-head">
    <cell header="column">
      <para lang="zh">
        <xsl:call-template name="party-name">
          <xsl:with-param name="side" select="string(@side)"/>
          <xsl:with-param name="lang" select="'zh'"/>
        </xsl:call-template>
      </para>
      <para lang="en">
        <xsl:call-template name="party-name">
          <xsl:with-param name="side" select="string(@side)"/>
          <xsl:with-param name="lang" select="'en'"/>
        </xsl:call-template>
      </para>
    </cell>
  </xsl:template>

  <xsl:template name="ledger-rows">
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'filing-unit'"/>
      </xsl:call-template>
      <xsl:for-each select="$duties">
        <xsl:call-template name="filing-unit"/>
      </xsl:for-each>
    </row>
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'authority'"/>
      </xsl:call-template>
      <xsl:for-each select="$duties">
        <xsl:call-template name="authority-cell"/>
      </xsl:for-each>
    </row>
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'deadline'"/>
      </xsl:call-template>
      <xsl:for-each select="$duties">
        <xsl:call-template name="deadline-cell"/>
      </xsl:for-each>
    </row>
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'filing-state'"/>
      </xsl:call-template>
      <xsl:for-each select="$duties">
        <xsl:call-template name="state-cell"/>
      </xsl:for-each>
    </row>
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'filed-on'"/>
      </xsl:call-template>
      <xsl:for-each select="$duties">
        <xsl:call-template name="filing-field">
          <xsl:with-param name="value" select="$held[
              @side = current()/@side][1]/@on"/>
          <xsl:with-param name="step" select="'@on'"/>
          <xsl:with-param name="key" select="'filed-on'"/>
          <xsl:with-param name="kind" select="'date'"/>
        </xsl:call-template>
      </xsl:for-each>
    </row>
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'filing-reference'"/>
      </xsl:call-template>
      <xsl:for-each select="$duties">
        <xsl:call-template name="filing-field">
          <xsl:with-param name="value" select="$held[
              @side = current()/@side][1]/@reference"/>
          <xsl:with-param name="step" select="'@reference'"/>
          <xsl:with-param name="key" select="'filing-reference'"/>
        </xsl:call-template>
      </xsl:for-each>
    </row>
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'filing-proof'"/>
      </xsl:call-template>
      <xsl:for-each select="$duties">
        <xsl:call-template name="proof-cell"/>
      </xsl:for-each>
    </row>
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'filing-copy'"/>
      </xsl:call-template>
      <xsl:for-each select="$duties">
        <xsl:call-template name="copy-cell"/>
      </xsl:for-each>
    </row>
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'filing-contact'"/>
      </xsl:call-template>
      <xsl:for-each select="$duties">
        <xsl:call-template name="contact-cell"/>
      </xsl:for-each>
    </row>
  </xsl:template>

  <xsl:template name="filing-base">
    <xsl:variable name="own" select="$held[@side = current()/@side][1]"/>
    <xsl:choose>
      <xsl:when test="$own">
        <xsl:value-of select="sb:path($own)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat('/proposal/filings/filing[@side=',
            &quot;'&quot;, @side, &quot;'&quot;, ']')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="filing-unit">
    <xsl:variable name="units" select="$participants[
        @side = current()/@side]"/>
    <xsl:variable name="first" select="$units[@role != 'participant'][1]
        | $units[not($units[@role != 'participant'])][1]"/>
    <cell>
      <xsl:choose>
        <xsl:when test="$first">
          <xsl:call-template name="name-paras">
            <xsl:with-param name="of" select="$first"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:when test="not($blank)">
          <xsl:call-template name="label-paras">
            <xsl:with-param name="key" select="'seat-empty'"/>
            <xsl:with-param name="style" select="'label'"/>
          </xsl:call-template>
        </xsl:when>
      </xsl:choose>
    </cell>
  </xsl:template>

  <!-- What the proposal says, else what the call says, else a field. -->
  <xsl:template name="authority-cell">
    <xsl:variable name="own"
                  select="$held[@side = current()/@side][1]/authority"/>
    <xsl:variable name="base">
      <xsl:call-template name="filing-base"/>
    </xsl:variable>
    <cell>
      <xsl:choose>
        <xsl:when test="authority and ($blank or not($own))">
          <xsl:call-template name="stack">
            <xsl:with-param name="text" select="authority"/>
            <xsl:with-param name="origin" select="'call'"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="fields">
            <xsl:with-param name="text" select="$own"/>
            <xsl:with-param name="base" select="concat($base, '/authority')"/>
            <xsl:with-param name="key" select="'authority'"/>
            <xsl:with-param name="no" select="string(@side)"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </cell>
  </xsl:template>

  <xsl:template name="deadline-cell">
    <xsl:variable name="deadline"
        select="$call/deadlines/deadline[@id = current()/@deadline]"/>
    <xsl:variable name="open" select="$proposal[$blank]/deadlines/deadline[
        @id = current()/@deadline]"/>
    <cell>
      <xsl:choose>
        <xsl:when test="$open">
          <xsl:call-template name="field">
            <xsl:with-param name="name" select="sb:path($open/@at)"/>
            <xsl:with-param name="key" select="'deadline'"/>
            <xsl:with-param name="no" select="string(@side)"/>
            <xsl:with-param name="kind" select="'date'"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:when test="$deadline">
          <para lang="zh" style="table-cell">
            <xsl:call-template name="deadline">
              <xsl:with-param name="of" select="$deadline"/>
              <xsl:with-param name="lang" select="'zh'"/>
              <xsl:with-param name="zone" select="$home-zone"/>
            </xsl:call-template>
          </para>
          <para lang="en" style="table-cell">
            <xsl:call-template name="deadline">
              <xsl:with-param name="of" select="$deadline"/>
              <xsl:with-param name="lang" select="'en'"/>
              <xsl:with-param name="zone" select="$home-zone"/>
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
  </xsl:template>

  <xsl:template name="state-cell">
    <xsl:variable name="base">
      <xsl:call-template name="filing-base"/>
    </xsl:variable>
    <cell>
      <xsl:call-template name="choice">
        <xsl:with-param name="value"
                        select="$held[@side = current()/@side][1]/@state"/>
        <xsl:with-param name="name" select="concat($base, '/@state')"/>
        <xsl:with-param name="key" select="'filing-state'"/>
        <xsl:with-param name="no" select="string(@side)"/>
        <xsl:with-param name="group" select="'filing'"/>
        <xsl:with-param name="values"
                        select="'filed not-filed planned unknown '"/>
      </xsl:call-template>
    </cell>
  </xsl:template>

  <xsl:template name="filing-field">
    <xsl:param name="value"/>
    <xsl:param name="step"/>
    <xsl:param name="key"/>
    <xsl:param name="kind" select="'text'"/>
    <xsl:variable name="base">
      <xsl:call-template name="filing-base"/>
    </xsl:variable>
    <cell>
      <xsl:call-template name="field">
        <xsl:with-param name="value" select="$value"/>
        <xsl:with-param name="name" select="concat($base, '/', $step)"/>
        <xsl:with-param name="key" select="$key"/>
        <xsl:with-param name="no" select="string(@side)"/>
        <xsl:with-param name="kind" select="$kind"/>
      </xsl:call-template>
    </cell>
  </xsl:template>

  <xsl:template name="proof-cell">
    <xsl:variable name="proof" select="$proposal/attachments/attachment[
        not($blank)][@id = $held[@side = current()/@side][1]/@proof]"/>
    <cell>
      <xsl:choose>
        <xsl:when test="$proof/title">
          <xsl:call-template name="stack">
            <xsl:with-param name="text" select="$proof/title"/>
            <xsl:with-param name="style" select="'table-cell'"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:when test="$proof">
          <xsl:value-of select="$proof/@id"/>
        </xsl:when>
        <xsl:when test="not($blank)">
          <xsl:call-template name="label-paras">
            <xsl:with-param name="key" select="'no-proof'"/>
            <xsl:with-param name="style" select="'label'"/>
          </xsl:call-template>
        </xsl:when>
      </xsl:choose>
    </cell>
  </xsl:template>

  <!-- What stands in the file of a side: the mirror sheet compares it. -->
  <xsl:template name="copy-cell">
    <xsl:variable name="copy" select="$held[not($blank)][
        @side = current()/@side][1]/copy"/>
    <cell>
      <xsl:choose>
        <xsl:when test="$copy">
          <xsl:for-each select="$copy">
            <para lang="zh" style="table-cell">
              <xsl:call-template name="copy-words">
                <xsl:with-param name="lang" select="'zh'"/>
              </xsl:call-template>
            </para>
            <para lang="en" style="table-cell">
              <xsl:call-template name="copy-words">
                <xsl:with-param name="lang" select="'en'"/>
              </xsl:call-template>
            </para>
          </xsl:for-each>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="label-paras">
            <xsl:with-param name="key">
              <xsl:choose>
                <xsl:when test="@side = $home">copy-is-this</xsl:when>
                <xsl:when test="$blank">copy-compared</xsl:when>
                <xsl:otherwise>copy-missing</xsl:otherwise>
              </xsl:choose>
            </xsl:with-param>
            <xsl:with-param name="style" select="'label'"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </cell>
  </xsl:template>

  <!-- Context: a copy. Which of its contents are there, and how many. -->
  <xsl:template name="copy-words">
    <xsl:param name="lang"/>
    <xsl:variable name="stop"
        select="concat(sb:label('semicolon', $lang),
                       substring(' ', 1, number($lang = 'en')))"/>
    <xsl:variable name="words">
      <xsl:if test="title">
        <xsl:value-of select="concat($stop, sb:label('copy-title', $lang))"/>
      </xsl:if>
      <xsl:if test="@start and @end">
        <xsl:value-of select="concat($stop, sb:label('copy-period', $lang))"/>
      </xsl:if>
      <xsl:if test="leader">
        <xsl:value-of select="concat($stop, sb:label('copy-leaders', $lang),
            ' ', count(leader))"/>
      </xsl:if>
      <xsl:if test="unit">
        <xsl:value-of select="concat($stop, sb:label('copy-units', $lang),
            ' ', count(unit))"/>
      </xsl:if>
    </xsl:variable>
    <xsl:value-of select="substring-after($words, $stop)"/>
  </xsl:template>

  <xsl:template name="contact-cell">
    <xsl:variable name="contacts"
        select="$direction/contacts/contact[@side = current()/@side]"/>
    <cell>
      <xsl:for-each select="$contacts">
        <para lang="en">
          <xsl:value-of select="normalize-space(name/*[1])"/>
        </para>
        <xsl:for-each select="phone | email">
          <para lang="en">
            <xsl:value-of select="normalize-space(.)"/>
          </para>
        </xsl:for-each>
      </xsl:for-each>
      <xsl:if test="not($contacts)">
        <xsl:call-template name="label-paras">
          <xsl:with-param name="key" select="'no-contact-here'"/>
          <xsl:with-param name="style" select="'label'"/>
        </xsl:call-template>
      </xsl:if>
    </cell>
  </xsl:template>
</xsl:stylesheet>
