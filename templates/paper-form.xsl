<?xml version="1.0" encoding="UTF-8"?>
<!--
  A paper that others must sign or give, $subject: a heading and room to write
  for each content that the call asks of it, and where it is signed. It has no
  clauses of its own: the call gives none.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="paper-pieces.xsl"/>

  <xsl:variable name="given" select="$subject/@per = 'authority'"/>

  <xsl:template match="/">
    <part id="{$part/@id}" tighten="yes">
      <xsl:call-template name="part-titles"/>
      <section>
        <title style="part-title">
          <pair style="part-title">
            <left lang="zh">
              <xsl:call-template name="paper-name">
                <xsl:with-param name="lang" select="'zh'"/>
              </xsl:call-template>
            </left>
            <right lang="en">
              <xsl:call-template name="paper-name">
                <xsl:with-param name="lang" select="'en'"/>
              </xsl:call-template>
            </right>
          </pair>
        </title>
        <xsl:call-template name="paper-opening">
          <xsl:with-param name="note">
            <xsl:choose>
              <xsl:when test="$given">paper-given</xsl:when>
              <xsl:otherwise>paper-agreed</xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
          <xsl:with-param name="asked" select="$subject"/>
          <xsl:with-param name="template" select="$given"/>
        </xsl:call-template>
        <xsl:call-template name="paper-project"/>
        <xsl:for-each select="$subject/term">
          <!-- Nobody signs a page that has nothing else on it. -->
          <section keep="yes">
            <xsl:if test="position() = last()">
              <xsl:attribute name="keep-next">yes</xsl:attribute>
            </xsl:if>
            <xsl:call-template name="heading">
              <xsl:with-param name="key" select="concat('paper-', @kind)"/>
              <xsl:with-param name="no" select="position()"/>
            </xsl:call-template>
            <xsl:call-template name="paper-content">
              <xsl:with-param name="content" select="string(@kind)"/>
            </xsl:call-template>
          </section>
        </xsl:for-each>
        <xsl:call-template name="paper-signatures"/>
      </section>
    </part>
  </xsl:template>

  <xsl:template name="paper-name">
    <xsl:param name="lang"/>
    <xsl:call-template name="words">
      <xsl:with-param name="text" select="$call/document-kinds/document-kind[
          @id = $subject/@kind]/name"/>
      <xsl:with-param name="lang" select="$lang"/>
      <xsl:with-param name="origin" select="'call'"/>
    </xsl:call-template>
    <xsl:if test="$lang = 'en'">
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:value-of select="sb:label('paper-working', $lang)"/>
  </xsl:template>

  <xsl:template name="paper-signatures">
    <section keep="yes">
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'paper-signed'"/>
        <xsl:with-param name="no" select="count($subject/term) + 1"/>
      </xsl:call-template>
      <xsl:choose>
        <xsl:when test="$given">
          <xsl:call-template name="signature">
            <xsl:with-param name="role" select="'issuing-authority'"/>
            <xsl:with-param name="seal" select="'yes'"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="$participants[
              @role = 'lead' or @role = 'side-lead']">
            <xsl:call-template name="signature">
              <xsl:with-param name="role">
                <xsl:choose>
                  <xsl:when test="@role = 'lead'">lead-applicant</xsl:when>
                  <xsl:otherwise>side-lead</xsl:otherwise>
                </xsl:choose>
              </xsl:with-param>
              <xsl:with-param name="seal" select="'yes'"/>
              <xsl:with-param name="who" select="."/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>
</xsl:stylesheet>
