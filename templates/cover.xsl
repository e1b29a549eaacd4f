<?xml version="1.0" encoding="UTF-8"?>
<!--
  The cover: what, for whom, which direction, and whether it can be submitted,
  failures first; then the index of parts, who signs in which order, which
  papers have no file yet, and what was left out and why.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="common.xsl"/>
  <xsl:import href="signing.xsl"/>
  <xsl:include href="cover-papers.xsl"/>

  <xsl:template match="/">
    <part id="{$part/@id}" tighten="yes">
      <xsl:call-template name="part-titles"/>
      <para style="cover-kind" lang="zh">
        <xsl:value-of
            select="concat(sb:label('application-packet', 'zh'), '&#x3000;')"/>
        <text lang="en">
          <xsl:value-of select="sb:label('application-packet', 'en')"/>
        </text>
      </para>
      <xsl:if test="$proposal/@sample = 'yes'">
        <xsl:call-template name="label-pair">
          <xsl:with-param name="key" select="'sample-notice'"/>
          <xsl:with-param name="style" select="'sample'"/>
        </xsl:call-template>
      </xsl:if>
      <section>
        <xsl:call-template name="cover-title"/>
        <xsl:call-template name="cover-facts"/>
        <xsl:if test="not($blank) and $findings">
          <xsl:call-template name="verdict"/>
        </xsl:if>
        <xsl:call-template name="index"/>
        <xsl:call-template name="signing-order"/>
        <xsl:if test="not($blank)">
          <xsl:call-template name="papers-open"/>
        </xsl:if>
        <xsl:call-template name="left-out"/>
      </section>
    </part>
  </xsl:template>

  <xsl:template name="cover-title">
    <xsl:variable name="title"
                  select="$proposal/title[not($blank)]
                          | $direction/title[$blank or not($proposal/title)]"/>
    <xsl:variable name="length" select="string-length($title/zh)
                                        + string-length($title/en) div 3"/>
    <xsl:variable name="style">
      <xsl:text>cover-title</xsl:text>
      <xsl:choose>
        <xsl:when test="$length &gt; 240">-longest</xsl:when>
        <xsl:when test="$length &gt; 100">-long</xsl:when>
      </xsl:choose>
    </xsl:variable>
    <title style="{$style}" lang="zh">
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="$title"/>
      </xsl:call-template>
      <xsl:call-template name="words">
        <xsl:with-param name="text" select="$title"/>
        <xsl:with-param name="lang" select="'zh'"/>
      </xsl:call-template>
    </title>
    <para style="{$style}" lang="en">
      <xsl:call-template name="words">
        <xsl:with-param name="text" select="$title"/>
        <xsl:with-param name="lang" select="'en'"/>
      </xsl:call-template>
    </para>
  </xsl:template>

  <xsl:template name="cover-facts">
    <table style="facts">
      <col width="34mm"/>
      <col width="1*"/>
      <body>
        <row>
          <xsl:call-template name="label-cell">
            <xsl:with-param name="key" select="'guide-direction'"/>
            <xsl:with-param name="style" select="'label'"/>
          </xsl:call-template>
          <cell style="name">
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
        <row>
          <xsl:call-template name="label-cell">
            <xsl:with-param name="key" select="'call'"/>
            <xsl:with-param name="style" select="'label'"/>
          </xsl:call-template>
          <cell style="name">
            <xsl:call-template name="stack">
              <xsl:with-param name="text" select="$call/title"/>
              <xsl:with-param name="origin" select="'call'"/>
            </xsl:call-template>
            <xsl:call-template name="stack">
              <xsl:with-param name="text" select="$call/issuer"/>
              <xsl:with-param name="origin" select="'call'"/>
            </xsl:call-template>
          </cell>
        </row>
        <xsl:if test="not($blank)">
          <xsl:call-template name="cover-applicant"/>
        </xsl:if>
      </body>
    </table>
  </xsl:template>

  <xsl:template name="cover-applicant">
    <xsl:if test="$lead">
      <row>
        <xsl:call-template name="label-cell">
          <xsl:with-param name="key" select="'lead-applicant'"/>
          <xsl:with-param name="style" select="'label'"/>
        </xsl:call-template>
        <cell style="name">
          <xsl:call-template name="name-paras">
            <xsl:with-param name="of" select="$lead"/>
            <xsl:with-param name="style" select="'name'"/>
          </xsl:call-template>
        </cell>
      </row>
    </xsl:if>
    <xsl:if test="$leader">
      <row>
        <xsl:call-template name="label-cell">
          <xsl:with-param name="key" select="'project-leader'"/>
          <xsl:with-param name="style" select="'label'"/>
        </xsl:call-template>
        <cell style="name">
          <xsl:call-template name="name-paras">
            <xsl:with-param name="of" select="$leader"/>
            <xsl:with-param name="style" select="'name'"/>
          </xsl:call-template>
        </cell>
      </row>
    </xsl:if>
    <xsl:if test="$participants[@side != $home]">
      <row>
        <xsl:call-template name="label-cell">
          <xsl:with-param name="key" select="'foreign-partner'"/>
          <xsl:with-param name="style" select="'label'"/>
        </xsl:call-template>
        <cell style="name">
          <xsl:for-each select="$participants[@side != $home]">
            <xsl:call-template name="name-paras">
              <xsl:with-param name="of" select="."/>
              <xsl:with-param name="style" select="'name'"/>
            </xsl:call-template>
          </xsl:for-each>
        </cell>
      </row>
    </xsl:if>
  </xsl:template>

  <!-- The verdict and the counts behind it -->

  <xsl:template name="verdict">
    <xsl:variable name="word">
      <xsl:choose>
        <xsl:when test="$findings/@verdict = 'fail'">void</xsl:when>
        <xsl:when test="$findings/@verdict = 'incomplete'">incomplete</xsl:when>
        <xsl:otherwise>ready</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="shape">
      <xsl:choose>
        <xsl:when test="$findings/@verdict = 'fail'">unmet</xsl:when>
        <xsl:when test="$findings/@verdict = 'incomplete'">unknown</xsl:when>
        <xsl:otherwise>met</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <para style="verdict-{$word}" lang="zh" keep-next="yes">
      <glyph name="{$shape}"/>
      <xsl:value-of select="concat(' ',
          sb:label(concat('verdict-', $word), 'zh'), '&#x3000;')"/>
      <text lang="en">
        <xsl:value-of select="sb:label(concat('verdict-', $word), 'en')"/>
      </text>
    </para>
    <xsl:call-template name="counts"/>
    <xsl:if test="$findings/finding[@severity = 'fail']">
      <xsl:call-template name="failures"/>
    </xsl:if>
  </xsl:template>

  <!-- How many findings there are of each state, side by side -->
  <xsl:template name="counts">
    <table style="strip">
      <col width="1*"/>
      <col width="1*"/>
      <col width="1*"/>
      <col width="1*"/>
      <col width="1*"/>
      <col width="1*"/>
      <head>
        <row>
          <xsl:call-template name="count-cells"/>
        </row>
      </head>
      <body>
        <row keep="yes">
          <xsl:call-template name="count-cells">
            <xsl:with-param name="head" select="false()"/>
          </xsl:call-template>
        </row>
      </body>
    </table>
  </xsl:template>

  <xsl:template name="count-cells">
    <xsl:param name="head" select="true()"/>
    <xsl:param name="states"
        select="'unmet unknown pending manual met not-applicable '"/>
    <xsl:variable name="state" select="substring-before($states, ' ')"/>
    <xsl:if test="$state">
      <xsl:choose>
        <xsl:when test="$head">
          <cell header="column" style="table-head">
            <xsl:call-template name="state-paras">
              <xsl:with-param name="state" select="$state"/>
            </xsl:call-template>
          </cell>
        </xsl:when>
        <xsl:otherwise>
          <cell style="count">
            <para>
              <xsl:value-of
                  select="count($findings/finding[@state = $state])"/>
            </para>
            <xsl:if test="$state = 'unmet' and
                          $findings/finding[@severity = 'fail']">
              <xsl:call-template name="fatal-count"/>
            </xsl:if>
          </cell>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="count-cells">
        <xsl:with-param name="head" select="$head"/>
        <xsl:with-param name="states" select="substring-after($states, ' ')"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="fatal-count">
    <xsl:variable name="fatal"
                  select="count($findings/finding[@severity = 'fail'])"/>
    <para style="state-unmet" lang="zh">
      <xsl:value-of
          select="concat(sb:label('counts-of-which', 'zh'), ' ', $fatal)"/>
    </para>
    <para style="state-unmet" lang="en">
      <xsl:value-of
          select="concat(sb:label('counts-of-which', 'en'), ' ', $fatal)"/>
    </para>
  </xsl:template>

  <xsl:template name="failures">
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'mend-first'"/>
        <xsl:with-param name="level" select="3"/>
      </xsl:call-template>
      <xsl:for-each select="$findings/finding[@severity = 'fail']">
        <xsl:call-template name="pair">
          <xsl:with-param name="text" select="message"/>
          <xsl:with-param name="style" select="'void'"/>
          <xsl:with-param name="note" select="string(@source)"/>
          <xsl:with-param name="no" select="string(@check)"/>
        </xsl:call-template>
      </xsl:for-each>
    </section>
  </xsl:template>

  <!-- The parts -->

  <!-- In a packet below the verdict, or on a page of its own. -->
  <xsl:template name="index">
    <section>
      <xsl:if test="not($blank)">
        <xsl:attribute name="keep">yes</xsl:attribute>
      </xsl:if>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'index-of-parts'"/>
      </xsl:call-template>
      <table>
        <xsl:attribute name="continued">
          <xsl:call-template name="plain-label">
            <xsl:with-param name="key" select="'continued'"/>
          </xsl:call-template>
        </xsl:attribute>
        <col width="9mm"/>
        <col width="55mm"/>
        <col width="1*"/>
        <col width="11mm" align="right"/>
        <head>
          <row>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'number'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'part'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'why-there'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'page'"/>
            </xsl:call-template>
          </row>
        </head>
        <body>
          <xsl:for-each select="$parts[@included = 'yes']">
            <row keep="yes">
              <cell>
                <xsl:value-of select="position()"/>
              </cell>
              <cell header="row">
                <xsl:call-template name="stack">
                  <xsl:with-param name="text" select="title"/>
                </xsl:call-template>
              </cell>
              <cell>
                <xsl:choose>
                  <xsl:when test="starts-with(@id, 'reminder-letter-')">
                    <xsl:call-template name="name-paras">
                      <xsl:with-param name="of" select="$recipients[
                          position() = number(substring-after(
                              current()/@id, 'reminder-letter-'))]"/>
                    </xsl:call-template>
                  </xsl:when>
                  <xsl:otherwise>
                    <xsl:call-template name="stack">
                      <xsl:with-param name="text" select="reason"/>
                    </xsl:call-template>
                  </xsl:otherwise>
                </xsl:choose>
                <xsl:call-template name="resting-on"/>
              </cell>
              <cell>
                <page-ref to="{@id}"/>
              </cell>
            </row>
          </xsl:for-each>
        </body>
      </table>
    </section>
  </xsl:template>

  <xsl:template name="left-out">
    <xsl:if test="$parts[@included = 'no']">
      <section>
        <xsl:if test="$blank">
          <xsl:attribute name="keep">yes</xsl:attribute>
        </xsl:if>
        <xsl:call-template name="heading">
          <xsl:with-param name="key" select="'left-out'"/>
        </xsl:call-template>
        <table>
          <xsl:attribute name="continued">
            <xsl:call-template name="plain-label">
              <xsl:with-param name="key" select="'continued'"/>
            </xsl:call-template>
          </xsl:attribute>
          <col width="3*"/>
          <col width="4*"/>
          <head>
            <row>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'part'"/>
              </xsl:call-template>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'why-left-out'"/>
              </xsl:call-template>
            </row>
          </head>
          <body>
            <xsl:for-each select="$parts[@included = 'no']">
              <row keep="yes">
                <cell header="row">
                  <xsl:call-template name="stack">
                    <xsl:with-param name="text" select="title"/>
                  </xsl:call-template>
                </cell>
                <cell>
                  <xsl:call-template name="stack">
                    <xsl:with-param name="text" select="reason"/>
                  </xsl:call-template>
                  <xsl:call-template name="resting-on"/>
                </cell>
              </row>
            </xsl:for-each>
          </body>
        </table>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Context: a part. The requirements it rests on. -->
  <xsl:template name="resting-on">
    <xsl:for-each select="clause">
      <xsl:call-template name="clause-para">
        <xsl:with-param name="no" select="string(@no)"/>
        <xsl:with-param name="source" select="string(@source)"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- A requirement by number, if it has one, and line. -->
  <xsl:template name="clause-para">
    <xsl:param name="no"/>
    <xsl:param name="source"/>
    <para style="source-cell" lang="zh">
      <xsl:if test="$no">
        <xsl:value-of select="concat(sb:label('item-before', 'zh'), $no,
                                     sb:label('item-after', 'zh'))"/>
        <text lang="en">
          <xsl:value-of select="concat(' ', sb:label('item-before', 'en'),
                                       ' ', $no)"/>
        </text>
      </xsl:if>
      <xsl:if test="$no and $source">
        <xsl:text> · </xsl:text>
      </xsl:if>
      <text lang="en">
        <xsl:value-of select="$source"/>
      </text>
    </para>
  </xsl:template>

  <xsl:template name="signing-order">
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'to-sign'"/>
      </xsl:call-template>
      <table>
        <xsl:attribute name="continued">
          <xsl:call-template name="plain-label">
            <xsl:with-param name="key" select="'continued'"/>
          </xsl:call-template>
        </xsl:attribute>
        <col width="9mm"/>
        <col width="44mm"/>
        <col width="1*"/>
        <col width="25mm"/>
        <xsl:call-template name="signing-head"/>
        <body>
          <xsl:call-template name="signing-rows">
            <xsl:with-param name="short" select="true()"/>
          </xsl:call-template>
        </body>
      </table>
    </section>
  </xsl:template>
</xsl:stylesheet>
