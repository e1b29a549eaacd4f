<?xml version="1.0" encoding="UTF-8"?>
<!--
  Money in the currency of the call. Everything printed comes from one number.
  Chinese counts in 万元 and writes out on bills in capitals; only yuan are
  printed so. The labels that name the unit have it from the call.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:param name="call" select="/.."/>

  <xsl:variable name="currency" select="string($call/@currency)"/>
  <xsl:variable name="in-yuan" select="$currency = 'CNY'"/>

  <!-- In the unit of the label "amounts", without grouping. -->
  <xsl:template name="large">
    <xsl:param name="amount"/>
    <xsl:choose>
      <xsl:when test="$in-yuan">
        <xsl:value-of select="sb:wan($amount)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$amount"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A sum in a column, in the same unit. -->
  <xsl:template name="large-sum">
    <xsl:param name="amount"/>
    <xsl:choose>
      <xsl:when test="$in-yuan">
        <xsl:value-of select="sb:wan($amount)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="sb:money($amount, 'en')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Context: a fund. Its sum with the code of its currency. -->
  <xsl:template name="fund-sum">
    <xsl:value-of select="concat((@currency | ../../@currency)[last()],
                                 '&#xA0;', sb:money(string(@amount), 'en'))"/>
  </xsl:template>

  <!-- As it is written out, in both languages. -->
  <xsl:template name="money-words">
    <xsl:param name="amount"/>
    <para lang="zh" style="table-cell">
      <xsl:choose>
        <xsl:when test="$in-yuan">
          <xsl:value-of select="sb:capitals($amount)"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="sb:words($amount, $currency, 'zh')"/>
        </xsl:otherwise>
      </xsl:choose>
    </para>
    <para lang="en" style="table-cell">
      <xsl:value-of select="sb:words($amount, $currency, 'en')"/>
    </para>
  </xsl:template>
</xsl:stylesheet>
