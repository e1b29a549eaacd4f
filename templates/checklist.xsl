<?xml version="1.0" encoding="UTF-8"?>
<!--
  Requirement against finding, in both languages: what is open before what is
  done, failures first, and at the end what does not apply, by its reasons. A
  clause is printed once, above its checks; a check is a row with a state as a
  shape and a word, and who judged it signs at its end.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="common.xsl"/>
  <xsl:include href="checklist-idle.xsl"/>

  <xsl:variable name="found" select="$findings/finding[not($blank)]"/>
  <xsl:variable name="open"
      select="$found[@state = 'unmet' or @state = 'unknown'
                     or @state = 'pending' or @state = 'manual']"/>
  <xsl:variable name="met" select="$found[@state = 'met']"/>
  <xsl:variable name="idle" select="$found[@state = 'not-applicable']"/>

  <!-- What the call is silent about is unknown, and the message ends with whom
       to ask, after a semicolon; messages with the same end share it. -->
  <xsl:variable name="asking"
      select="$open[not(clause)][@state = 'unknown'][
              contains(message/zh, '；')][contains(message/en, '; ')]"/>
  <xsl:variable name="end-zh">
    <xsl:call-template name="message-end">
      <xsl:with-param name="words" select="string($asking[1]/message/zh)"/>
      <xsl:with-param name="mark" select="'；'"/>
    </xsl:call-template>
  </xsl:variable>
  <xsl:variable name="end-en">
    <xsl:call-template name="message-end">
      <xsl:with-param name="words" select="string($asking[1]/message/en)"/>
      <xsl:with-param name="mark" select="'; '"/>
    </xsl:call-template>
  </xsl:variable>
  <xsl:variable name="ending-so"
      select="$asking[
          substring(message/zh, string-length(message/zh)
                                - string-length($end-zh) + 1) = $end-zh][
          substring(message/en, string-length(message/en)
                                - string-length($end-en) + 1) = $end-en]"/>
  <xsl:variable name="silent"
                select="$ending-so[count($ending-so) &gt; 1]"/>

  <!-- What only informs is nothing to judge. -->
  <xsl:variable name="to-judge" select="$direction/requirements/requirement[
                                        @strength != 'info']"/>

  <xsl:template match="/">
    <part id="{$part/@id}" tighten="yes">
      <xsl:call-template name="part-titles"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <xsl:choose>
          <xsl:when test="$found">
            <xsl:call-template name="label-pair">
              <xsl:with-param name="key" select="'checklist-note'"/>
              <xsl:with-param name="style" select="'note'"/>
            </xsl:call-template>
            <xsl:call-template name="strength-legend"/>
            <xsl:if test="$open">
              <xsl:call-template name="open-items"/>
            </xsl:if>
            <xsl:if test="$met">
              <xsl:call-template name="done-items"/>
            </xsl:if>
            <xsl:if test="$idle">
              <xsl:call-template name="idle-items"/>
            </xsl:if>
          </xsl:when>
          <xsl:when test="$to-judge">
            <xsl:call-template name="label-pair">
              <xsl:with-param name="key" select="'checklist-note'"/>
              <xsl:with-param name="style" select="'note'"/>
            </xsl:call-template>
            <xsl:call-template name="strength-legend"/>
            <table>
              <xsl:call-template name="checklist-columns"/>
              <body>
                <xsl:for-each select="$to-judge">
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
      </section>
    </part>
  </xsl:template>

  <!-- short: state and judge share the last column. -->
  <xsl:template name="checklist-columns">
    <xsl:param name="short" select="false()"/>
    <xsl:attribute name="continued">
      <xsl:call-template name="plain-label">
        <xsl:with-param name="key" select="'continued'"/>
      </xsl:call-template>
    </xsl:attribute>
    <col width="22mm"/>
    <!-- The English of a clause is longer than its Chinese. -->
    <col width="3*"/>
    <col width="4*"/>
    <xsl:choose>
      <xsl:when test="$short">
        <col width="24mm"/>
      </xsl:when>
      <xsl:otherwise>
        <col width="{18 + 6 * number($blank)}mm"/>
        <col width="25mm"/>
      </xsl:otherwise>
    </xsl:choose>
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
        <xsl:if test="not($short)">
          <xsl:call-template name="head-cell">
            <xsl:with-param name="key" select="'judged-by'"/>
          </xsl:call-template>
        </xsl:if>
      </row>
    </head>
  </xsl:template>

  <!-- What is open: clauses with something unmet, then what the call does not
       say, then the rest, musts first. A clause is known by its words, since
       not every requirement has a number. -->

  <xsl:template name="open-items">
    <xsl:variable name="unmet" select="$open[@state = 'unmet']"/>
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'open-items'"/>
      </xsl:call-template>
      <table>
        <xsl:call-template name="checklist-columns"/>
        <body>
          <xsl:for-each select="$open[@state = 'unmet'
                                      or clause = $unmet/clause]">
            <xsl:sort select="count($unmet[@severity = 'fail'][
                @check = current()/@check or clause = current()/clause])"
                data-type="number" order="descending"/>
            <xsl:call-template name="open-block"/>
          </xsl:for-each>
          <xsl:if test="$silent">
            <xsl:call-template name="silent-block"/>
          </xsl:if>
          <xsl:for-each select="$open[@state != 'unmet'][
              not(clause = $unmet/clause)][not(@check = $silent/@check)]">
            <xsl:sort select="number(@strength != 'must')" data-type="number"/>
            <xsl:sort select="number(not(clause))" data-type="number"/>
            <xsl:call-template name="open-block"/>
          </xsl:for-each>
        </body>
      </table>
    </section>
  </xsl:template>

  <!-- Context: an open finding. Nothing unless it is the first of its clause;
       one without a clause is alone. -->
  <xsl:template name="open-block">
    <xsl:variable name="block" select="$open[clause = current()/clause] | ."/>
    <xsl:if test="@check = $block[1]/@check">
      <xsl:call-template name="clause-row">
        <xsl:with-param name="columns" select="3"/>
      </xsl:call-template>
      <xsl:for-each select="$block">
        <xsl:sort select="number(@severity != 'fail')" data-type="number"/>
        <xsl:sort select="number(@state != 'unmet')" data-type="number"/>
        <xsl:sort select="number(@strength != 'must')" data-type="number"/>
        <xsl:call-template name="finding"/>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <xsl:template name="silent-block">
    <row keep="yes" keep-next="yes">
      <cell/>
      <cell lang="zh" style="label">
        <para>
          <xsl:value-of
              select="concat(sb:label('call-silent', 'zh'), $end-zh)"/>
        </para>
        <xsl:call-template name="limit-notes">
          <xsl:with-param name="checks" select="$silent/@check"/>
          <xsl:with-param name="lang" select="'zh'"/>
        </xsl:call-template>
      </cell>
      <cell lang="en" style="label" colspan="3">
        <para>
          <xsl:value-of
              select="concat(sb:label('call-silent', 'en'), $end-en)"/>
        </para>
        <xsl:call-template name="limit-notes">
          <xsl:with-param name="checks" select="$silent/@check"/>
          <xsl:with-param name="lang" select="'en'"/>
        </xsl:call-template>
      </cell>
    </row>
    <xsl:for-each select="$silent">
      <xsl:call-template name="finding"/>
    </xsl:for-each>
  </xsl:template>

  <!-- What the call says of the limits without a value that these checks are
       held against, each note once. -->
  <xsl:template name="limit-notes">
    <xsl:param name="checks"/>
    <xsl:param name="lang"/>
    <xsl:variable name="rules" select="($call/rules
        | $direction/requirements/requirement)/check[@id = $checks]"/>
    <xsl:variable name="named">
      <xsl:for-each select="$call/limits/limit[not(@value)][
          not(@id = $proposal/limits/limit[string(@value)]/@id)]">
        <xsl:variable name="name"
            select="concat('sb:limit(', &quot;'&quot;, @id, &quot;'&quot;)"/>
        <xsl:if test="$rules/*[self::let or self::when or self::test][
                      contains(., $name)]">
          <xsl:value-of select="concat(' ', @id, ' ')"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:for-each select="$call/limits/limit[
        contains($named, concat(' ', @id, ' '))]">
      <xsl:if test="not(note = preceding-sibling::limit[
                    contains($named, concat(' ', @id, ' '))]/note)">
        <para style="cell-note">
          <xsl:call-template name="words">
            <xsl:with-param name="text" select="note"/>
            <xsl:with-param name="lang" select="$lang"/>
            <xsl:with-param name="origin" select="'call'"/>
          </xsl:call-template>
        </para>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- What is done: a clause is printed here only if it has nothing open. -->

  <xsl:template name="done-items">
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'done-items'"/>
      </xsl:call-template>
      <table>
        <xsl:call-template name="checklist-columns">
          <xsl:with-param name="short" select="true()"/>
        </xsl:call-template>
        <body>
          <xsl:for-each select="$met">
            <xsl:variable name="block"
                          select="$met[clause = current()/clause] | ."/>
            <xsl:if test="@check = $block[1]/@check">
              <xsl:if test="not(clause = $open/clause)">
                <xsl:call-template name="clause-row">
                  <xsl:with-param name="columns" select="2"/>
                </xsl:call-template>
              </xsl:if>
              <xsl:for-each select="$block">
                <xsl:call-template name="finding">
                  <xsl:with-param name="short" select="true()"/>
                </xsl:call-template>
              </xsl:for-each>
            </xsl:if>
          </xsl:for-each>
        </body>
      </table>
    </section>
  </xsl:template>

  <!-- Context: a finding. Its clause, the English as wide as columns. -->
  <xsl:template name="clause-row">
    <xsl:param name="columns" select="1"/>
    <xsl:if test="clause">
      <row keep="yes" keep-next="yes">
        <xsl:call-template name="place">
          <xsl:with-param name="node" select="."/>
        </xsl:call-template>
        <cell style="label">
          <xsl:if test="@requirement">
            <para lang="zh">
              <xsl:value-of select="concat(sb:label('item-before', 'zh'),
                  @requirement, sb:label('item-after', 'zh'))"/>
            </para>
          </xsl:if>
          <para lang="en" style="source-cell">
            <xsl:value-of select="@source"/>
          </para>
        </cell>
        <xsl:call-template name="clause-cells">
          <xsl:with-param name="text" select="clause"/>
          <xsl:with-param name="columns" select="$columns"/>
        </xsl:call-template>
      </row>
    </xsl:if>
  </xsl:template>

  <!-- Context: a finding. -->
  <xsl:template name="finding">
    <xsl:param name="short" select="false()"/>
    <row keep="yes">
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="."/>
      </xsl:call-template>
      <cell header="row" lang="en">
        <para>
          <glyph name="{@strength}"/>
          <xsl:value-of select="concat('&#xA0;', @check)"/>
        </para>
        <xsl:if test="$short and clause = $open/clause">
          <para style="source-cell">
            <xsl:value-of select="@source"/>
          </para>
        </xsl:if>
      </cell>
      <xsl:call-template name="message-cells"/>
      <cell>
        <xsl:choose>
          <xsl:when test="$short">
            <xsl:call-template name="state-para"/>
            <xsl:call-template name="judged"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="state-paras">
              <xsl:with-param name="state" select="@state"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </cell>
      <xsl:if test="not($short)">
        <cell>
          <xsl:call-template name="judged"/>
        </cell>
      </xsl:if>
    </row>
  </xsl:template>

  <!-- Context: a finding. -->
  <xsl:template name="state-para">
    <para style="state-{@state}">
      <glyph name="{@state}"/>
      <xsl:text>&#xA0;</xsl:text>
      <xsl:call-template name="term">
        <xsl:with-param name="key" select="concat('state-', @state)"/>
      </xsl:call-template>
    </para>
  </xsl:template>

  <xsl:template name="judged">
    <xsl:if test="string(@judged-by)">
      <para lang="zh">
        <xsl:value-of select="@judged-by"/>
      </para>
      <para lang="zh">
        <xsl:value-of select="sb:date(string(@judged-on), 'zh')"/>
      </para>
    </xsl:if>
  </xsl:template>

  <xsl:template name="clause-cells">
    <xsl:param name="text"/>
    <xsl:param name="columns" select="1"/>
    <xsl:param name="style" select="'label'"/>
    <cell lang="zh" style="{$style}">
      <xsl:call-template name="words">
        <xsl:with-param name="text" select="$text"/>
        <xsl:with-param name="lang" select="'zh'"/>
        <xsl:with-param name="origin" select="'call'"/>
      </xsl:call-template>
    </cell>
    <cell lang="en" style="{$style}">
      <xsl:call-template name="spans">
        <xsl:with-param name="columns" select="$columns"/>
      </xsl:call-template>
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
    <para>
      <xsl:if test="@state = 'unmet'">
        <xsl:attribute name="style">state-unmet</xsl:attribute>
      </xsl:if>
      <xsl:call-template name="message-words">
        <xsl:with-param name="lang" select="$lang"/>
      </xsl:call-template>
      <xsl:call-template name="found-words">
        <xsl:with-param name="lang" select="$lang"/>
      </xsl:call-template>
    </para>
    <xsl:if test="@state = 'unknown' and not(@check = $silent/@check)">
      <xsl:call-template name="limit-notes">
        <xsl:with-param name="checks" select="@check"/>
        <xsl:with-param name="lang" select="$lang"/>
      </xsl:call-template>
    </xsl:if>
    <!-- Who could take a seat that is empty. -->
    <xsl:for-each select="vacancy/message">
      <para style="cell-note">
        <xsl:call-template name="words">
          <xsl:with-param name="text" select="."/>
          <xsl:with-param name="lang" select="$lang"/>
        </xsl:call-template>
      </para>
    </xsl:for-each>
  </xsl:template>

  <!-- Whom to ask stands above where it is the same for several. -->
  <xsl:template name="message-words">
    <xsl:param name="lang"/>
    <xsl:choose>
      <xsl:when test="@check = $silent/@check and $lang = 'zh'">
        <xsl:value-of select="substring(message/zh, 1,
            string-length(message/zh) - string-length($end-zh))"/>
      </xsl:when>
      <xsl:when test="@check = $silent/@check">
        <xsl:value-of select="substring(message/en, 1,
            string-length(message/en) - string-length($end-en))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="words">
          <xsl:with-param name="text" select="message"/>
          <xsl:with-param name="lang" select="$lang"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- From the last mark on. -->
  <xsl:template name="message-end">
    <xsl:param name="words"/>
    <xsl:param name="mark"/>
    <xsl:variable name="rest" select="substring-after($words, $mark)"/>
    <xsl:choose>
      <xsl:when test="contains($rest, $mark)">
        <xsl:call-template name="message-end">
          <xsl:with-param name="words" select="$rest"/>
          <xsl:with-param name="mark" select="$mark"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$rest">
        <xsl:value-of select="concat($mark, $rest)"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="found-words">
    <xsl:param name="lang"/>
    <xsl:variable name="actual"
        select="normalize-space(actual/*[local-name() = $lang])"/>
    <xsl:variable name="limit"
        select="normalize-space(limit/*[local-name() = $lang])"/>
    <!-- Chinese marks are as wide as a character and need no blank. -->
    <xsl:variable name="gap" select="substring(' ', 1, number($lang = 'en'))"/>
    <xsl:if test="$actual">
      <text style="cell-note" lang="{$lang}">
        <xsl:value-of select="concat(sb:label('semicolon', $lang), $gap,
            sb:label('found', $lang), sb:label('colon', $lang), $gap,
            $actual)"/>
        <xsl:if test="$limit">
          <xsl:value-of select="concat(sb:label('semicolon', $lang), $gap,
              sb:label('limit', $lang), sb:label('colon', $lang), $gap,
              $limit)"/>
        </xsl:if>
      </text>
    </xsl:if>
  </xsl:template>

  <!-- Context: a requirement of the call, in a blank packet. -->
  <xsl:template name="requirement">
    <row>
      <xsl:if test="string-length(en) &lt; 500 and string-length(zh) &lt; 250">
        <xsl:attribute name="keep">yes</xsl:attribute>
      </xsl:if>
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="."/>
      </xsl:call-template>
      <cell header="row" lang="en">
        <para>
          <glyph name="{@strength}"/>
          <xsl:value-of select="concat('&#xA0;', @no)"/>
        </para>
        <xsl:if test="zh/@source | en/@source">
          <para style="source-cell">
            <xsl:value-of select="(zh/@source | en/@source)[1]"/>
          </para>
        </xsl:if>
      </cell>
      <xsl:call-template name="clause-cells">
        <xsl:with-param name="text" select="."/>
        <xsl:with-param name="style" select="'table-cell'"/>
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
        <xsl:text>&#xA0;</xsl:text>
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
