<?xml version="1.0" encoding="UTF-8"?>
<!--
  What must be the same in the application of each side: as it stands in this
  packet, and room to tick it off against the other side's form.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="common.xsl"/>

  <xsl:variable name="held" select="$proposal[not($blank)]"/>

  <xsl:template match="/">
    <part id="{$part/@id}" tighten="yes">
      <xsl:call-template name="part-titles"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <xsl:call-template name="label-pair">
          <xsl:with-param name="key" select="'mirror-note'"/>
          <xsl:with-param name="style" select="'note-above'"/>
        </xsl:call-template>
        <table>
          <xsl:if test="$blank">
            <xsl:attribute name="style">form-room</xsl:attribute>
          </xsl:if>
          <xsl:attribute name="continued">
            <xsl:call-template name="plain-label">
              <xsl:with-param name="key" select="'continued'"/>
            </xsl:call-template>
          </xsl:attribute>
          <col width="30mm"/>
          <col width="1*"/>
          <xsl:for-each select="$direction/partners/partner">
            <col width="34mm"/>
          </xsl:for-each>
          <head>
            <row>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'mirror-item'"/>
              </xsl:call-template>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'mirror-here'"/>
              </xsl:call-template>
              <xsl:for-each select="$direction/partners/partner">
                <xsl:call-template name="side-head"/>
              </xsl:for-each>
            </row>
          </head>
          <body>
            <xsl:call-template name="mirror-row">
              <xsl:with-param name="key" select="'project-title'"/>
              <xsl:with-param name="texts" select="$held/title"/>
            </xsl:call-template>
            <row keep="yes">
              <xsl:call-template name="label-cell">
                <xsl:with-param name="key" select="'project-period'"/>
                <xsl:with-param name="style" select="'label'"/>
              </xsl:call-template>
              <cell>
                <xsl:if test="$held/period[@start][@end]">
                  <para lang="zh">
                    <xsl:value-of select="concat(
                        sb:date(string($held/period/@start), 'zh'), '至',
                        sb:date(string($held/period/@end), 'zh'))"/>
                  </para>
                  <para lang="en">
                    <xsl:value-of select="concat(
                        sb:date(string($held/period/@start), 'en'), ' – ',
                        sb:date(string($held/period/@end), 'en'))"/>
                  </para>
                </xsl:if>
              </cell>
              <xsl:call-template name="ticks"/>
            </row>
            <xsl:call-template name="mirror-row">
              <xsl:with-param name="key" select="'mirror-leaders'"/>
              <xsl:with-param name="texts" select="$held/people/person[
                  @role = 'leader' or @role = 'side-leader']/name"/>
            </xsl:call-template>
            <xsl:call-template name="mirror-row">
              <xsl:with-param name="key" select="'mirror-units'"/>
              <xsl:with-param name="texts"
                              select="$held/participants/participant/name"/>
            </xsl:call-template>
          </body>
        </table>
      </section>
    </part>
  </xsl:template>

  <!-- Context: a partner of the direction. -->
  <xsl:template name="side-head">
    <cell header="column" style="table-head">
      <xsl:call-template name="side-paras">
        <xsl:with-param name="side" select="@ref"/>
      </xsl:call-template>
    </cell>
  </xsl:template>

  <xsl:template name="mirror-row">
    <xsl:param name="key"/>
    <xsl:param name="texts"/>
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="$key"/>
        <xsl:with-param name="style" select="'label'"/>
      </xsl:call-template>
      <cell>
        <xsl:for-each select="$texts">
          <xsl:call-template name="stack">
            <xsl:with-param name="text" select="."/>
          </xsl:call-template>
        </xsl:for-each>
      </cell>
      <xsl:call-template name="ticks"/>
    </row>
  </xsl:template>

  <xsl:template name="ticks">
    <xsl:for-each select="$direction/partners/partner">
      <cell style="state">
        <xsl:call-template name="tick">
          <xsl:with-param name="key" select="'mirror-same'"/>
        </xsl:call-template>
        <xsl:call-template name="tick">
          <xsl:with-param name="key" select="'mirror-differs'"/>
        </xsl:call-template>
      </cell>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="tick">
    <xsl:param name="key"/>
    <para lang="zh">
      <glyph name="box"/>
      <xsl:value-of select="concat(' ', sb:label($key, 'zh'), ' ')"/>
      <text lang="en">
        <xsl:value-of select="sb:label($key, 'en')"/>
      </text>
    </para>
  </xsl:template>
</xsl:stylesheet>
