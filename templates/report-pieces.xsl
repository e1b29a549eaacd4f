<?xml version="1.0" encoding="UTF-8"?>
<!-- What the report sheets share: pieces of JSON trees of a call. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="money.xsl"/>

  <xsl:param name="call" select="/.."/>
  <xsl:param name="direction" select="/.."/>
  <xsl:param name="format" select="'json'"/>
  <xsl:param name="lang" select="'zh'"/>

  <xsl:variable name="funding-key">
    <xsl:text>funding</xsl:text>
    <xsl:if test="$in-yuan">_wan</xsl:if>
  </xsl:variable>

  <!-- A string, or null where there is nothing. -->
  <xsl:template name="string">
    <xsl:param name="key"/>
    <xsl:param name="of" select="/.."/>
    <xsl:choose>
      <xsl:when test="$of">
        <string key="{$key}">
          <xsl:value-of select="normalize-space($of)"/>
        </string>
      </xsl:when>
      <xsl:otherwise>
        <null key="{$key}"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A count, or null. number() takes leading zeros away. -->
  <xsl:template name="number">
    <xsl:param name="key"/>
    <xsl:param name="of" select="/.."/>
    <xsl:choose>
      <xsl:when test="$of">
        <number key="{$key}">
          <xsl:value-of select="number($of)"/>
        </number>
      </xsl:when>
      <xsl:otherwise>
        <null key="{$key}"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The two languages of a text, inside an object. -->
  <xsl:template name="languages">
    <xsl:param name="of"/>
    <xsl:call-template name="string">
      <xsl:with-param name="key" select="'zh'"/>
      <xsl:with-param name="of" select="$of/zh"/>
    </xsl:call-template>
    <xsl:call-template name="string">
      <xsl:with-param name="key" select="'en'"/>
      <xsl:with-param name="of" select="$of/en"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="text">
    <xsl:param name="key"/>
    <xsl:param name="of" select="/.."/>
    <xsl:choose>
      <xsl:when test="$of">
        <object key="{$key}">
          <xsl:call-template name="languages">
            <xsl:with-param name="of" select="$of"/>
          </xsl:call-template>
        </object>
      </xsl:when>
      <xsl:otherwise>
        <null key="{$key}"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Keys of a direction in a list; with worded, also how the call words
       them. -->
  <xsl:template name="direction-keys">
    <xsl:param name="of"/>
    <xsl:param name="worded" select="false()"/>
    <string key="id">
      <xsl:value-of select="$of/@id"/>
    </string>
    <xsl:call-template name="text">
      <xsl:with-param name="key" select="'title'"/>
      <xsl:with-param name="of" select="$of/title"/>
    </xsl:call-template>
    <array key="partners">
      <xsl:for-each select="$of/partners/partner">
        <string>
          <xsl:value-of select="@ref"/>
        </string>
      </xsl:for-each>
    </array>
    <xsl:call-template name="projects">
      <xsl:with-param name="of" select="$of/projects"/>
      <xsl:with-param name="worded" select="$worded"/>
    </xsl:call-template>
    <xsl:call-template name="funding">
      <xsl:with-param name="of" select="$of/funding"/>
      <xsl:with-param name="worded" select="$worded"/>
    </xsl:call-template>
    <xsl:if test="$of/pools">
      <array key="pools">
        <xsl:for-each select="$of/pools/pool">
          <object>
            <xsl:call-template name="text">
              <xsl:with-param name="key" select="'title'"/>
              <xsl:with-param name="of" select="title"/>
            </xsl:call-template>
            <xsl:call-template name="projects">
              <xsl:with-param name="of" select="projects"/>
            </xsl:call-template>
            <xsl:call-template name="funding">
              <xsl:with-param name="of" select="funding"/>
            </xsl:call-template>
          </object>
        </xsl:for-each>
      </array>
    </xsl:if>
  </xsl:template>

  <xsl:template name="projects">
    <xsl:param name="of"/>
    <xsl:param name="worded" select="false()"/>
    <object key="projects">
      <xsl:call-template name="number">
        <xsl:with-param name="key" select="'min'"/>
        <xsl:with-param name="of" select="$of/@min"/>
      </xsl:call-template>
      <xsl:call-template name="number">
        <xsl:with-param name="key" select="'max'"/>
        <xsl:with-param name="of" select="$of/@max"/>
      </xsl:call-template>
      <string key="bound">
        <xsl:value-of select="$of/@bound"/>
      </string>
      <xsl:if test="$worded">
        <xsl:call-template name="text">
          <xsl:with-param name="key" select="'text'"/>
          <xsl:with-param name="of" select="$of"/>
        </xsl:call-template>
      </xsl:if>
    </object>
  </xsl:template>

  <xsl:template name="funding">
    <xsl:param name="of"/>
    <xsl:param name="worded" select="false()"/>
    <xsl:choose>
      <xsl:when test="$of">
        <xsl:variable name="amount">
          <xsl:call-template name="large">
            <xsl:with-param name="amount" select="string($of/@amount)"/>
          </xsl:call-template>
        </xsl:variable>
        <object key="{$funding-key}">
          <xsl:call-template name="number">
            <xsl:with-param name="key" select="'amount'"/>
            <xsl:with-param name="of" select="$amount"/>
          </xsl:call-template>
          <xsl:if test="not($in-yuan)">
            <string key="currency">
              <xsl:value-of select="$currency"/>
            </string>
          </xsl:if>
          <string key="bound">
            <xsl:value-of select="$of/@bound"/>
          </string>
          <xsl:if test="$worded">
            <xsl:call-template name="text">
              <xsl:with-param name="key" select="'text'"/>
              <xsl:with-param name="of" select="$of"/>
            </xsl:call-template>
          </xsl:if>
        </object>
      </xsl:when>
      <xsl:otherwise>
        <null key="{$funding-key}"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Text: the words of a language, else those of the other one. -->
  <xsl:template name="either">
    <xsl:param name="of"/>
    <xsl:choose>
      <xsl:when test="$of/*[local-name() = $lang]">
        <xsl:value-of select="normalize-space($of/*[local-name() = $lang])"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="normalize-space($of/*[1])"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
