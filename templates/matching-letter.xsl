<?xml version="1.0" encoding="UTF-8"?>
<!--
  A statement of matching funds for one enterprise, $subject, to sign: what it
  gets from governments, what it puts in, and what is still missing to as much,
  or to the share of it that the call asks for, where the call itself says how
  much that is.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="common.xsl"/>

  <xsl:variable name="asked"
      select="$direction/asks/document[@kind = 'matching-letter'][
              not(@side) or @side = $subject/@side][1]"/>
  <xsl:variable name="clause" select="$direction/requirements/requirement[
                                      @no = $asked/@requirement]"/>
  <xsl:variable name="funds" select="$proposal/budget/funds/fund[
      @participant = $subject/@id][@amount != '']"/>
  <xsl:variable name="code">
    <xsl:choose>
      <xsl:when test="$funds/@currency">
        <xsl:value-of select="$funds[@currency][1]/@currency"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$call/@currency"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <!-- Amounts of two currencies are not compared. -->
  <xsl:variable name="same" select="$funds[
      @currency = $code or not(@currency) and $code = $call/@currency]"/>
  <xsl:variable name="one-currency" select="count($same) = count($funds)"/>
  <xsl:variable name="given" select="$same[@kind != 'own']/@amount"/>
  <xsl:variable name="own" select="$same[@kind = 'own']/@amount"/>
  <xsl:variable name="share"
                select="sum($asked/@match) + number(not($asked/@match))"/>
  <xsl:variable name="gap" select="number(sb:sum($given)) * $share
                                   - number(sb:sum($own))"/>

  <xsl:variable name="missing">
    <xsl:choose>
      <xsl:when test="$share = 1">still-to-match</xsl:when>
      <xsl:otherwise>still-to-put-in</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <xsl:template match="/">
    <part id="{$part/@id}" tighten="yes">
      <xsl:call-template name="part-titles"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <xsl:call-template name="label-pair">
          <xsl:with-param name="key" select="'working-paper'"/>
          <xsl:with-param name="style" select="'paper-note'"/>
        </xsl:call-template>
        <xsl:call-template name="call-pair">
          <xsl:with-param name="text" select="$clause"/>
        </xsl:call-template>
        <table style="form">
          <col width="42mm"/>
          <col width="1*"/>
          <body>
            <row keep="yes">
              <xsl:call-template name="label-cell">
                <xsl:with-param name="key" select="'enterprise'"/>
              </xsl:call-template>
              <cell>
                <xsl:if test="$subject/name/*[. != '']">
                  <xsl:call-template name="stack">
                    <xsl:with-param name="text" select="$subject/name"/>
                  </xsl:call-template>
                </xsl:if>
              </cell>
            </row>
            <row keep="yes">
              <xsl:call-template name="label-cell">
                <xsl:with-param name="key" select="'project-title'"/>
              </xsl:call-template>
              <cell>
                <xsl:if test="$proposal/title/*[. != '']">
                  <xsl:call-template name="stack">
                    <xsl:with-param name="text" select="$proposal/title"/>
                  </xsl:call-template>
                </xsl:if>
              </cell>
            </row>
            <xsl:call-template name="amount-row">
              <xsl:with-param name="key" select="'government-funding'"/>
              <xsl:with-param name="of" select="$given"/>
            </xsl:call-template>
            <xsl:call-template name="amount-row">
              <xsl:with-param name="key" select="'own-funds'"/>
              <xsl:with-param name="of" select="$own"/>
            </xsl:call-template>
            <xsl:if test="$share != 0">
              <row keep="yes">
                <xsl:call-template name="label-cell">
                  <xsl:with-param name="key" select="string($missing)"/>
                </xsl:call-template>
                <cell>
                  <xsl:call-template name="gap-words"/>
                </cell>
              </row>
            </xsl:if>
          </body>
        </table>
        <xsl:call-template name="label-pair">
          <xsl:with-param name="key" select="'matching-undertaking'"/>
        </xsl:call-template>
        <xsl:call-template name="signature">
          <xsl:with-param name="role" select="'legal-representative'"/>
          <xsl:with-param name="seal" select="'yes'"/>
        </xsl:call-template>
      </section>
    </part>
  </xsl:template>

  <xsl:template name="amount-row">
    <xsl:param name="key"/>
    <xsl:param name="of"/>
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="$key"/>
      </xsl:call-template>
      <cell>
        <xsl:choose>
          <xsl:when test="not($one-currency)">
            <xsl:call-template name="label-paras">
              <xsl:with-param name="key" select="'currencies-mixed'"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$of">
            <xsl:call-template name="amount-words">
              <xsl:with-param name="amount" select="sb:sum($of)"/>
            </xsl:call-template>
          </xsl:when>
        </xsl:choose>
      </cell>
    </row>
  </xsl:template>

  <!-- Figures, and in the currency of the call also in words. -->
  <xsl:template name="amount-words">
    <xsl:param name="amount"/>
    <para>
      <xsl:value-of select="concat($code, ' ', sb:money($amount, 'en'))"/>
    </para>
    <xsl:if test="$code = $currency">
      <xsl:call-template name="money-words">
        <xsl:with-param name="amount" select="$amount"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="gap-words">
    <xsl:choose>
      <xsl:when test="$blank"/>
      <xsl:when test="not($one-currency)">
        <xsl:call-template name="label-paras">
          <xsl:with-param name="key" select="'currencies-mixed'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="not($given) or $proposal/budget/@complete = 'no'">
        <xsl:call-template name="label-paras">
          <xsl:with-param name="key" select="'match-unknown'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$gap &gt; 0">
        <xsl:call-template name="amount-words">
          <xsl:with-param name="amount" select="format-number($gap, '0.00')"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="label-paras">
          <xsl:with-param name="key" select="'match-enough'"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
