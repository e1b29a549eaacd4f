<?xml version="1.0" encoding="UTF-8"?>
<!-- Contacts and links of all directions, with the pages they stand on. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="guide-pieces.xsl"/>

  <xsl:template match="/">
    <part id="{$part/@id}" tighten="yes">
      <xsl:call-template name="guide-titles"/>
      <xsl:call-template name="running-heads"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <xsl:if test="$chosen/contacts/contact">
          <xsl:call-template name="index-contacts"/>
        </xsl:if>
        <xsl:if test="$chosen/urls/url">
          <xsl:call-template name="index-links"/>
        </xsl:if>
      </section>
    </part>
  </xsl:template>

  <xsl:template name="index-contacts">
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'contacts'"/>
      </xsl:call-template>
      <table>
        <xsl:call-template name="continued"/>
        <col width="12mm"/>
        <col width="26mm"/>
        <col width="3*"/>
        <col width="3*"/>
        <col width="12mm" align="right"/>
        <head>
          <row>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'number'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'side'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'name'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'phone-and-mail'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'page'"/>
            </xsl:call-template>
          </row>
        </head>
        <body>
          <xsl:for-each select="$chosen/contacts/contact">
            <row keep="yes">
              <xsl:call-template name="place">
                <xsl:with-param name="node" select="."/>
              </xsl:call-template>
              <cell>
                <xsl:value-of select="../../@id"/>
              </cell>
              <xsl:call-template name="contact-cells"/>
              <xsl:call-template name="page-cell">
                <xsl:with-param name="of" select="../.."/>
              </xsl:call-template>
            </row>
          </xsl:for-each>
        </body>
      </table>
    </section>
  </xsl:template>

  <xsl:template name="index-links">
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'links'"/>
      </xsl:call-template>
      <table>
        <xsl:call-template name="continued"/>
        <col width="12mm"/>
        <col width="1*"/>
        <col width="12mm" align="right"/>
        <head>
          <row>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'number'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'links'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'page'"/>
            </xsl:call-template>
          </row>
        </head>
        <body>
          <xsl:for-each select="$chosen/urls/url">
            <row keep="yes">
              <xsl:call-template name="place">
                <xsl:with-param name="node" select="."/>
              </xsl:call-template>
              <cell>
                <xsl:value-of select="../../@id"/>
              </cell>
              <cell>
                <xsl:call-template name="url-paras"/>
              </cell>
              <xsl:call-template name="page-cell">
                <xsl:with-param name="of" select="../.."/>
              </xsl:call-template>
            </row>
          </xsl:for-each>
        </body>
      </table>
    </section>
  </xsl:template>
</xsl:stylesheet>
