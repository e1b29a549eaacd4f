<?xml version="1.0" encoding="UTF-8"?>
<!--
  Requirement against finding, in both languages: what is open before what is
  done, failures first. A state is a shape and a word; who judged it signs in
  the last column.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="common.xsl"/>

  <xsl:variable name="found" select="$findings/finding[not($blank)]"/>
  <xsl:variable name="open"
      select="$found[@state = 'unmet' or @state = 'unknown'
                     or @state = 'pending' or @state = 'manual']"/>

  <xsl:template match="/">
    <part id="{$part/@id}">
      <xsl:call-template name="part-titles"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <xsl:choose>
          <xsl:when test="$found">
            <xsl:if test="$open">
              <section>
                <xsl:call-template name="heading">
                  <xsl:with-param name="key" select="'open-items'"/>
                </xsl:call-template>
                <table>
                  <xsl:call-template name="checklist-columns"/>
                  <body>
                    <xsl:call-template name="open-rows"/>
                  </body>
                </table>
              </section>
            </xsl:if>
            <xsl:if test="$found[@state = 'met' or @state = 'not-applicable']">
              <section>
                <xsl:call-template name="heading">
                  <xsl:with-param name="key" select="'done-items'"/>
                </xsl:call-template>
                <table>
                  <xsl:call-template name="checklist-columns"/>
                  <body>
                    <xsl:for-each select="$found[@state = 'met']">
                      <xsl:call-template name="finding"/>
                    </xsl:for-each>
                    <xsl:for-each select="$found[@state = 'not-applicable']">
                      <xsl:call-template name="finding"/>
                    </xsl:for-each>
                  </body>
                </table>
              </section>
            </xsl:if>
          </xsl:when>
          <xsl:when test="$direction/requirements/requirement">
            <table>
              <xsl:call-template name="checklist-columns"/>
              <body>
                <xsl:for-each select="$direction/requirements/requirement">
                  <xsl:call-template name="requirement"/>
                </xsl:for-each>
              </body>
            </table>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="label-pair">
              <xsl:with-param name="key" select="'no-requirements'"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="label-pair">
          <xsl:with-param name="key" select="'checklist-note'"/>
          <xsl:with-param name="style" select="'note'"/>
        </xsl:call-template>
      </section>
    </part>
  </xsl:template>

  <xsl:template name="checklist-columns">
    <xsl:attribute name="continued">
      <xsl:call-template name="plain-label">
        <xsl:with-param name="key" select="'continued'"/>
      </xsl:call-template>
    </xsl:attribute>
    <col width="16mm"/>
    <col width="1*"/>
    <col width="1*"/>
    <col width="22mm"/>
    <col width="26mm"/>
    <head>
      <row>
        <xsl:call-template name="head-cell">
          <xsl:with-param name="key" select="'number'"/>
        </xsl:call-template>
        <cell header="column" lang="zh">
          <xsl:value-of select="sb:label('requirement-and-finding', 'zh')"/>
        </cell>
        <cell header="column" lang="en">
          <xsl:value-of select="sb:label('requirement-and-finding', 'en')"/>
        </cell>
        <xsl:call-template name="head-cell">
          <xsl:with-param name="key" select="'state'"/>
        </xsl:call-template>
        <xsl:call-template name="head-cell">
          <xsl:with-param name="key" select="'judged-by'"/>
        </xsl:call-template>
      </row>
    </head>
  </xsl:template>

  <!-- What decides first: failures, then the rest of the unmet, then what is
       not known, not due and not judged; musts before the others. -->
  <xsl:template name="open-rows">
    <xsl:for-each select="$open[@severity = 'fail']">
      <xsl:call-template name="finding"/>
    </xsl:for-each>
    <xsl:for-each select="$open[@state = 'unmet'][@severity != 'fail']">
      <xsl:call-template name="finding"/>
    </xsl:for-each>
    <xsl:for-each select="$open[@state = 'unknown'][@strength = 'must']">
      <xsl:call-template name="finding"/>
    </xsl:for-each>
    <xsl:for-each select="$open[@state = 'pending'][@strength = 'must']">
      <xsl:call-template name="finding"/>
    </xsl:for-each>
    <xsl:for-each select="$open[@state = 'manual'][@strength = 'must']">
      <xsl:call-template name="finding"/>
    </xsl:for-each>
    <xsl:for-each select="$open[@state != 'unmet'][@strength != 'must']">
      <xsl:call-template name="finding"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Context: a finding. The clause first, what was found under it. -->
  <xsl:template name="finding">
    <xsl:variable name="rows" select="1 + number(boolean(clause))"/>
    <row keep="yes">
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="."/>
      </xsl:call-template>
      <cell rowspan="{$rows}" header="row">
        <para lang="en">
          <xsl:value-of select="@check"/>
        </para>
        <xsl:if test="string(@source)">
          <para lang="en" style="note">
            <xsl:value-of select="@source"/>
          </para>
        </xsl:if>
        <para style="small">
          <glyph name="{@strength}"/>
          <xsl:value-of select="concat(' ',
              sb:label(concat('strength-', @strength), 'zh'))"/>
        </para>
        <para style="small" lang="en">
          <xsl:value-of
              select="sb:label(concat('strength-', @strength), 'en')"/>
        </para>
      </cell>
      <xsl:choose>
        <xsl:when test="clause">
          <xsl:call-template name="clause-cells">
            <xsl:with-param name="text" select="clause"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="message-cells"/>
        </xsl:otherwise>
      </xsl:choose>
      <cell rowspan="{$rows}">
        <xsl:call-template name="state-paras">
          <xsl:with-param name="state" select="@state"/>
        </xsl:call-template>
      </cell>
      <cell rowspan="{$rows}">
        <xsl:if test="string(@judged-by)">
          <para lang="zh">
            <xsl:value-of select="@judged-by"/>
          </para>
          <para lang="zh">
            <xsl:value-of select="sb:date(string(@judged-on), 'zh')"/>
          </para>
        </xsl:if>
      </cell>
    </row>
    <xsl:if test="clause">
      <row keep="yes">
        <xsl:call-template name="message-cells"/>
      </row>
    </xsl:if>
  </xsl:template>

  <xsl:template name="clause-cells">
    <xsl:param name="text"/>
    <cell lang="zh">
      <xsl:call-template name="words">
        <xsl:with-param name="text" select="$text"/>
        <xsl:with-param name="lang" select="'zh'"/>
        <xsl:with-param name="origin" select="'call'"/>
      </xsl:call-template>
    </cell>
    <cell lang="en">
      <xsl:call-template name="words">
        <xsl:with-param name="text" select="$text"/>
        <xsl:with-param name="lang" select="'en'"/>
        <xsl:with-param name="origin" select="'call'"/>
      </xsl:call-template>
    </cell>
  </xsl:template>

  <!-- Context: a finding. -->
  <xsl:template name="message-cells">
    <cell lang="zh">
      <xsl:call-template name="message">
        <xsl:with-param name="lang" select="'zh'"/>
      </xsl:call-template>
    </cell>
    <cell lang="en">
      <xsl:call-template name="message">
        <xsl:with-param name="lang" select="'en'"/>
      </xsl:call-template>
    </cell>
  </xsl:template>

  <xsl:template name="message">
    <xsl:param name="lang"/>
    <para style="state-{@state}">
      <xsl:call-template name="words">
        <xsl:with-param name="text" select="message"/>
        <xsl:with-param name="lang" select="$lang"/>
      </xsl:call-template>
    </para>
    <xsl:if test="normalize-space(actual/*[local-name() = $lang])">
      <para style="small">
        <xsl:value-of select="concat(sb:label('found', $lang),
            sb:label('colon', $lang), ' ',
            normalize-space(actual/*[local-name() = $lang]))"/>
        <xsl:if test="normalize-space(limit/*[local-name() = $lang])">
          <xsl:value-of select="concat(sb:label('semicolon', $lang), ' ',
              sb:label('limit', $lang), sb:label('colon', $lang), ' ',
              normalize-space(limit/*[local-name() = $lang]))"/>
        </xsl:if>
      </para>
    </xsl:if>
  </xsl:template>

  <!-- Context: a requirement of the call, in a blank packet. -->
  <xsl:template name="requirement">
    <row keep="yes">
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="."/>
      </xsl:call-template>
      <cell header="row">
        <para lang="en">
          <xsl:value-of select="@no"/>
        </para>
        <xsl:if test="zh/@source | en/@source">
          <para lang="en" style="note">
            <xsl:value-of select="(zh/@source | en/@source)[1]"/>
          </para>
        </xsl:if>
        <para style="small">
          <glyph name="{@strength}"/>
          <xsl:value-of select="concat(' ',
              sb:label(concat('strength-', @strength), 'zh'))"/>
        </para>
      </cell>
      <xsl:call-template name="clause-cells">
        <xsl:with-param name="text" select="."/>
      </xsl:call-template>
      <cell>
        <xsl:call-template name="blank-state">
          <xsl:with-param name="states" select="'met unmet not-applicable '"/>
        </xsl:call-template>
      </cell>
      <cell/>
    </row>
  </xsl:template>

  <xsl:template name="blank-state">
    <xsl:param name="states"/>
    <xsl:variable name="state" select="substring-before($states, ' ')"/>
    <xsl:if test="$state">
      <para>
        <glyph name="box"/>
        <xsl:text> </xsl:text>
        <xsl:call-template name="term">
          <xsl:with-param name="key" select="concat('state-', $state)"/>
        </xsl:call-template>
      </para>
      <xsl:call-template name="blank-state">
        <xsl:with-param name="states" select="substring-after($states, ' ')"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
