<?xml version="1.0" encoding="UTF-8"?>
<!--
  The budget: each cost as a field, then sums by kind and
  source, and the total in capitals and in English words, all from the same
  numbers; then the funds of each participant.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">

  <xsl:variable name="cost-kinds"
      select="'equipment operating labour international indirect other '"/>
  <xsl:variable name="costs"
                select="$proposal/budget/costs/cost"/>
  <xsl:variable name="funds"
                select="$proposal/budget/funds/fund"/>

  <xsl:template name="budget">
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'budget'"/>
        <xsl:with-param name="no" select="'9'"/>
      </xsl:call-template>
      <xsl:call-template name="incomplete">
        <xsl:with-param name="of" select="$proposal/budget"/>
      </xsl:call-template>
      <xsl:call-template name="cost-lines"/>
      <xsl:if test="$costs or $blank">
        <xsl:call-template name="cost-sums"/>
      </xsl:if>
      <xsl:call-template name="fund-lines"/>
    </section>
  </xsl:template>

  <!-- Costs, line by line -->

  <xsl:template name="cost-lines">
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'costs'"/>
        <xsl:with-param name="no" select="'9.1'"/>
        <xsl:with-param name="level" select="3"/>
      </xsl:call-template>
      <table style="form">
        <xsl:attribute name="continued">
          <xsl:call-template name="plain-label">
            <xsl:with-param name="key" select="'continued'"/>
          </xsl:call-template>
        </xsl:attribute>
        <col width="36mm"/>
        <col width="50mm"/>
        <col width="27mm" align="decimal"/>
        <col width="1*"/>
        <head>
          <row>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'cost-kind'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'source-of-funds'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'amount-in-currency'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'remark'"/>
            </xsl:call-template>
          </row>
        </head>
        <body>
          <xsl:for-each select="$costs">
            <xsl:call-template name="cost">
              <xsl:with-param name="cost" select="."/>
              <xsl:with-param name="base" select="sb:path(.)"/>
              <xsl:with-param name="kind" select="string(@kind)"/>
              <xsl:with-param name="source" select="string(@source)"/>
              <xsl:with-param name="no" select="position()"/>
            </xsl:call-template>
          </xsl:for-each>
          <xsl:if test="not($costs)">
            <xsl:call-template name="blank-costs">
              <xsl:with-param name="kinds" select="$cost-kinds"/>
            </xsl:call-template>
          </xsl:if>
        </body>
      </table>
    </section>
  </xsl:template>

  <xsl:template name="cost">
    <xsl:param name="cost" select="/.."/>
    <xsl:param name="base"/>
    <xsl:param name="kind"/>
    <xsl:param name="source"/>
    <xsl:param name="no"/>
    <row keep="yes">
      <xsl:call-template name="not-alone"/>
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="concat('cost-', $kind)"/>
        <xsl:with-param name="style" select="'table-cell'"/>
      </xsl:call-template>
      <cell>
        <xsl:call-template name="label-paras">
          <xsl:with-param name="key" select="concat('source-', $source)"/>
          <xsl:with-param name="style" select="'table-cell'"/>
        </xsl:call-template>
        <xsl:if test="$cost/@participant">
          <xsl:call-template name="name-paras">
            <xsl:with-param name="of"
                select="$participants[@id = $cost/@participant]"/>
          </xsl:call-template>
        </xsl:if>
      </cell>
      <cell>
        <xsl:call-template name="field">
          <xsl:with-param name="value" select="$cost/@amount"/>
          <xsl:with-param name="name" select="concat($base, '/@amount')"/>
          <xsl:with-param name="key" select="'amount-in-currency'"/>
          <xsl:with-param name="no" select="$no"/>
          <xsl:with-param name="kind" select="'number'"/>
          <xsl:with-param name="style" select="'form-number'"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:choose>
          <xsl:when test="$cost/note and not($blank) or not($cost)">
            <xsl:call-template name="fields">
              <xsl:with-param name="text" select="$cost/note"/>
              <xsl:with-param name="base" select="concat($base, '/note')"/>
              <xsl:with-param name="key" select="'remark'"/>
              <xsl:with-param name="no" select="$no"/>
            </xsl:call-template>
          </xsl:when>
          <!-- A remark that nobody made: room for one, no more. -->
          <xsl:otherwise>
            <xsl:call-template name="field">
              <xsl:with-param name="name" select="concat($base, '/note/zh')"/>
              <xsl:with-param name="key" select="'remark'"/>
              <xsl:with-param name="no" select="$no"/>
              <xsl:with-param name="lang" select="'zh'"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </cell>
    </row>
  </xsl:template>

  <!-- In a blank form each kind has a line for central and one for own
       funds. -->
  <xsl:template name="blank-costs">
    <xsl:param name="kinds"/>
    <xsl:param name="no" select="1"/>
    <xsl:variable name="kind" select="substring-before($kinds, ' ')"/>
    <xsl:if test="$kind">
      <xsl:call-template name="cost">
        <xsl:with-param name="base"
            select="concat('/proposal/budget/costs/cost[', $no, ']')"/>
        <xsl:with-param name="kind" select="$kind"/>
        <xsl:with-param name="source" select="'central'"/>
        <xsl:with-param name="no" select="$no"/>
      </xsl:call-template>
      <xsl:call-template name="cost">
        <xsl:with-param name="base"
            select="concat('/proposal/budget/costs/cost[', $no + 1, ']')"/>
        <xsl:with-param name="kind" select="$kind"/>
        <xsl:with-param name="source" select="'own'"/>
        <xsl:with-param name="no" select="$no + 1"/>
      </xsl:call-template>
      <xsl:call-template name="blank-costs">
        <xsl:with-param name="kinds" select="substring-after($kinds, ' ')"/>
        <xsl:with-param name="no" select="$no + 2"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Sums by kind and source; in a blank, room for them. -->

  <xsl:template name="cost-sums">
    <section keep="yes">
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'cost-sums'"/>
        <xsl:with-param name="no" select="'9.2'"/>
        <xsl:with-param name="level" select="3"/>
      </xsl:call-template>
      <table style="form">
        <col width="3*"/>
        <col width="2*" align="decimal"/>
        <col width="2*" align="decimal"/>
        <col width="2*" align="decimal"/>
        <col width="2*" align="decimal"/>
        <col width="2*" align="decimal"/>
        <head>
          <row>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'in-amounts'"/>
              <xsl:with-param name="rows" select="2"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'source-of-funds'"/>
              <xsl:with-param name="columns" select="4"/>
              <xsl:with-param name="align" select="'centre'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'total'"/>
              <xsl:with-param name="rows" select="2"/>
            </xsl:call-template>
          </row>
          <row>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'source-central'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'source-local'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'source-own'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'source-other'"/>
            </xsl:call-template>
          </row>
        </head>
        <body>
          <xsl:call-template name="sum-rows">
            <xsl:with-param name="kinds" select="$cost-kinds"/>
          </xsl:call-template>
          <row keep="yes">
            <xsl:call-template name="label-cell">
              <xsl:with-param name="key" select="'total'"/>
            </xsl:call-template>
            <xsl:call-template name="sum-cells">
              <xsl:with-param name="nodes" select="$costs"/>
              <xsl:with-param name="style" select="'total'"/>
            </xsl:call-template>
          </row>
          <xsl:call-template name="sum-in-words">
            <xsl:with-param name="key" select="'total-in-words'"/>
            <xsl:with-param name="amount" select="sb:sum($costs/@amount)"/>
          </xsl:call-template>
          <xsl:if test="$blank or $costs[@source = 'central']">
            <xsl:call-template name="sum-in-words">
              <xsl:with-param name="key" select="'central-in-words'"/>
              <xsl:with-param name="amount"
                  select="sb:sum($costs[@source = 'central']/@amount)"/>
            </xsl:call-template>
          </xsl:if>
        </body>
      </table>
    </section>
  </xsl:template>

  <xsl:template name="sum-rows">
    <xsl:param name="kinds"/>
    <xsl:variable name="kind" select="substring-before($kinds, ' ')"/>
    <xsl:if test="$kind">
      <xsl:if test="$blank or $costs[@kind = $kind]">
        <row keep="yes">
          <xsl:call-template name="label-cell">
            <xsl:with-param name="key" select="concat('cost-', $kind)"/>
          </xsl:call-template>
          <xsl:call-template name="sum-cells">
            <xsl:with-param name="nodes" select="$costs[@kind = $kind]"/>
          </xsl:call-template>
        </row>
      </xsl:if>
      <xsl:call-template name="sum-rows">
        <xsl:with-param name="kinds" select="substring-after($kinds, ' ')"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="sum-cells">
    <xsl:param name="nodes"/>
    <xsl:param name="style" select="'number'"/>
    <xsl:call-template name="sum-cell">
      <xsl:with-param name="nodes" select="$nodes[@source = 'central']"/>
      <xsl:with-param name="style" select="$style"/>
    </xsl:call-template>
    <xsl:call-template name="sum-cell">
      <xsl:with-param name="nodes" select="$nodes[@source = 'local']"/>
      <xsl:with-param name="style" select="$style"/>
    </xsl:call-template>
    <xsl:call-template name="sum-cell">
      <xsl:with-param name="nodes" select="$nodes[@source = 'own']"/>
      <xsl:with-param name="style" select="$style"/>
    </xsl:call-template>
    <xsl:call-template name="sum-cell">
      <xsl:with-param name="nodes" select="$nodes[@source = 'other']"/>
      <xsl:with-param name="style" select="$style"/>
    </xsl:call-template>
    <xsl:call-template name="sum-cell">
      <xsl:with-param name="nodes" select="$nodes"/>
      <xsl:with-param name="style" select="'total'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="sum-cell">
    <xsl:param name="nodes"/>
    <xsl:param name="style"/>
    <cell style="{$style}" align="decimal">
      <xsl:if test="$nodes and not($blank)">
        <xsl:call-template name="large-sum">
          <xsl:with-param name="amount" select="sb:sum($nodes/@amount)"/>
        </xsl:call-template>
      </xsl:if>
    </cell>
  </xsl:template>

  <xsl:template name="sum-in-words">
    <xsl:param name="key"/>
    <xsl:param name="amount"/>
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="$key"/>
      </xsl:call-template>
      <cell colspan="5" align="left">
        <xsl:if test="not($blank)">
          <xsl:call-template name="money-words">
            <xsl:with-param name="amount" select="$amount"/>
          </xsl:call-template>
        </xsl:if>
      </cell>
    </row>
  </xsl:template>

  <!-- Funds by participant -->

  <xsl:template name="fund-lines">
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'funds-by-participant'"/>
        <xsl:with-param name="no" select="'9.3'"/>
        <xsl:with-param name="level" select="3"/>
      </xsl:call-template>
      <table style="form">
        <xsl:attribute name="continued">
          <xsl:call-template name="plain-label">
            <xsl:with-param name="key" select="'continued'"/>
          </xsl:call-template>
        </xsl:attribute>
        <col width="46mm"/>
        <col width="34mm"/>
        <col width="27mm" align="decimal"/>
        <col width="16mm"/>
        <col width="1*"/>
        <head>
          <row>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'participant'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'source-of-funds'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'amount'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'currency'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'proof'"/>
            </xsl:call-template>
          </row>
        </head>
        <body>
          <xsl:for-each select="$funds">
            <xsl:call-template name="fund">
              <xsl:with-param name="fund" select="."/>
              <xsl:with-param name="base" select="sb:path(.)"/>
              <xsl:with-param name="no" select="position()"/>
            </xsl:call-template>
          </xsl:for-each>
          <xsl:if test="not($funds)">
            <xsl:call-template name="fund">
              <xsl:with-param name="base"
                              select="'/proposal/budget/funds/fund[1]'"/>
              <xsl:with-param name="no" select="1"/>
            </xsl:call-template>
            <xsl:call-template name="fund">
              <xsl:with-param name="base"
                              select="'/proposal/budget/funds/fund[2]'"/>
              <xsl:with-param name="no" select="2"/>
            </xsl:call-template>
          </xsl:if>
        </body>
      </table>
    </section>
  </xsl:template>

  <!-- Funds of one participant that follow each other share its cell. -->
  <xsl:template name="fund">
    <xsl:param name="fund" select="/.."/>
    <xsl:param name="base"/>
    <xsl:param name="no"/>
    <xsl:variable name="proof" select="$proposal/attachments/attachment[
                                       @id = $fund/@proof]"/>
    <row keep="yes">
      <xsl:call-template name="not-alone"/>
      <xsl:if test="not($fund) or string($fund/@participant) !=
                    string($fund/preceding-sibling::fund[1]/@participant)">
        <cell header="row">
          <xsl:call-template name="spans">
            <xsl:with-param name="rows"
                select="1 + count($fund/following-sibling::fund) - count(
                        $fund/following-sibling::fund[@participant !=
                            $fund/@participant][1]
                        | $fund/following-sibling::fund[@participant !=
                            $fund/@participant][1]/following-sibling::fund)"/>
          </xsl:call-template>
          <xsl:if test="$fund">
            <xsl:call-template name="name-paras">
              <xsl:with-param name="of"
                  select="$participants[@id = $fund/@participant]"/>
            </xsl:call-template>
          </xsl:if>
        </cell>
      </xsl:if>
      <cell>
        <xsl:if test="$fund">
          <xsl:call-template name="label-paras">
            <xsl:with-param name="key" select="concat('source-', $fund/@kind)"/>
            <xsl:with-param name="style" select="'table-cell'"/>
          </xsl:call-template>
        </xsl:if>
      </cell>
      <cell>
        <xsl:call-template name="field">
          <xsl:with-param name="value" select="$fund/@amount"/>
          <xsl:with-param name="name" select="concat($base, '/@amount')"/>
          <xsl:with-param name="key" select="'amount'"/>
          <xsl:with-param name="no" select="$no"/>
          <xsl:with-param name="kind" select="'number'"/>
          <xsl:with-param name="style" select="'form-number'"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:choose>
          <xsl:when test="$blank and $fund/@currency">
            <xsl:call-template name="field">
              <xsl:with-param name="name" select="concat($base, '/@currency')"/>
              <xsl:with-param name="key" select="'currency'"/>
              <xsl:with-param name="no" select="$no"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$fund/@currency">
            <xsl:value-of select="$fund/@currency"/>
          </xsl:when>
          <xsl:when test="$fund">
            <xsl:value-of select="$currency"/>
          </xsl:when>
        </xsl:choose>
      </cell>
      <cell>
        <xsl:if test="$proof/title">
          <xsl:call-template name="stack">
            <xsl:with-param name="text" select="$proof/title"/>
            <xsl:with-param name="style" select="'table-cell'"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="$proof and not($proof/title)">
          <para lang="en">
            <xsl:value-of select="$proof/@file"/>
          </para>
        </xsl:if>
      </cell>
    </row>
  </xsl:template>
</xsl:stylesheet>
