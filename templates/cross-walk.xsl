<?xml version="1.0" encoding="UTF-8"?>
<!--
  How the home units stand in the proposal in another programme, and the tasks
  of this application beside the work there that they are part of, and who
  does them.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="paper-pieces.xsl"/>

  <xsl:template match="/">
    <part id="{$part/@id}" tighten="yes">
      <xsl:call-template name="part-titles"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <xsl:call-template name="paper-opening">
          <xsl:with-param name="note" select="'cross-walk-note'"/>
          <xsl:with-param name="asked"
              select="$direction/asks/document[@kind = 'horizon-proposal']"/>
          <xsl:with-param name="room" select="false()"/>
        </xsl:call-template>
        <xsl:if test="$participants[@side = $home]">
          <xsl:call-template name="walk-units"/>
        </xsl:if>
        <table style="form">
          <xsl:attribute name="continued">
            <xsl:call-template name="plain-label">
              <xsl:with-param name="key" select="'continued'"/>
            </xsl:call-template>
          </xsl:attribute>
          <col width="36mm"/>
          <col width="1*"/>
          <col width="62mm"/>
          <head>
            <row>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'counterpart'"/>
              </xsl:call-template>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'task-here'"/>
              </xsl:call-template>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'done-by'"/>
              </xsl:call-template>
            </row>
          </head>
          <body>
            <xsl:for-each select="$proposal/tasks/task">
              <xsl:call-template name="walk-row"/>
            </xsl:for-each>
            <!-- A table has a row, and who has no task yet writes here. -->
            <xsl:if test="not($proposal/tasks/task)">
              <row>
                <cell><para/></cell>
                <cell><para/></cell>
                <cell><para/></cell>
              </row>
            </xsl:if>
          </body>
        </table>
      </section>
    </part>
  </xsl:template>

  <!-- Who takes part there, and as what. -->
  <xsl:template name="walk-units">
    <table style="form">
      <col width="1*"/>
      <col width="1*"/>
      <head>
        <row>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="key" select="'participant'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="key" select="'counterpart-role'"/>
          </xsl:call-template>
        </row>
      </head>
      <body>
        <xsl:for-each select="$participants[@side = $home]">
          <row keep="yes">
            <xsl:call-template name="not-alone"/>
            <cell header="row">
              <xsl:call-template name="name-paras">
                <xsl:with-param name="of" select="."/>
              </xsl:call-template>
            </cell>
            <cell>
              <xsl:call-template name="field">
                <xsl:with-param name="value" select="@counterpart"/>
                <xsl:with-param name="name"
                                select="concat(sb:path(.), '/@counterpart')"/>
                <xsl:with-param name="key" select="'counterpart-role'"/>
                <xsl:with-param name="no" select="string(position())"/>
              </xsl:call-template>
            </cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <!-- Context: a task. -->
  <xsl:template name="walk-row">
    <row keep="yes">
      <xsl:call-template name="not-alone"/>
      <cell>
        <xsl:call-template name="field">
          <xsl:with-param name="value" select="@counterpart"/>
          <xsl:with-param name="name"
                          select="concat(sb:path(.), '/@counterpart')"/>
          <xsl:with-param name="key" select="'counterpart'"/>
          <xsl:with-param name="no" select="string(@no)"/>
        </xsl:call-template>
      </cell>
      <cell>
        <para>
          <xsl:value-of select="@no"/>
        </para>
        <xsl:if test="not($blank)">
          <xsl:call-template name="stack">
            <xsl:with-param name="text" select="title"/>
          </xsl:call-template>
        </xsl:if>
      </cell>
      <cell>
        <xsl:for-each select="$participants[@id = current()/@participant]">
          <para lang="zh" style="label">
            <xsl:call-template name="party-name">
              <xsl:with-param name="side" select="string(@side)"/>
              <xsl:with-param name="lang" select="'zh'"/>
            </xsl:call-template>
            <xsl:text> </xsl:text>
            <text lang="en">
              <xsl:call-template name="party-name">
                <xsl:with-param name="side" select="string(@side)"/>
                <xsl:with-param name="lang" select="'en'"/>
              </xsl:call-template>
            </text>
          </para>
          <xsl:if test="not($blank)">
            <xsl:call-template name="name-paras">
              <xsl:with-param name="of" select="."/>
            </xsl:call-template>
          </xsl:if>
        </xsl:for-each>
      </cell>
    </row>
  </xsl:template>
</xsl:stylesheet>
