<?xml version="1.0" encoding="UTF-8"?>
<!--
  The papers that go with the application form: those that are there, and
  those that are asked for and are not.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">

  <!-- Attachments: those that are there, and those that are asked for and
       are not. -->

  <!-- A blank has only the fields of its own nodes: none here, where nothing
       is asked for. -->
  <xsl:variable name="with-papers" select="not($blank)
      or $proposal/attachments/attachment or $direction/asks/document"/>

  <xsl:template name="attachments">
    <xsl:variable name="held"
                  select="$proposal/attachments/attachment"/>
    <xsl:variable name="wanted" select="$direction/asks/document[
        not(@kind = $held/@kind)]"/>
    <xsl:if test="$with-papers">
      <section>
        <xsl:call-template name="heading">
          <xsl:with-param name="key" select="'attachments'"/>
          <xsl:with-param name="no" select="'10'"/>
        </xsl:call-template>
        <xsl:call-template name="incomplete">
          <xsl:with-param name="of" select="$proposal/attachments"/>
        </xsl:call-template>
        <table style="form">
          <xsl:attribute name="continued">
            <xsl:call-template name="plain-label">
              <xsl:with-param name="key" select="'continued'"/>
            </xsl:call-template>
          </xsl:attribute>
          <col width="10mm"/>
          <col width="4*"/>
          <col width="4*"/>
          <col width="16mm" align="right"/>
          <col width="3*"/>
          <head>
            <row>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'number'"/>
              </xsl:call-template>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'document'"/>
              </xsl:call-template>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'file'"/>
              </xsl:call-template>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'pages'"/>
              </xsl:call-template>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'validity'"/>
              </xsl:call-template>
            </row>
          </head>
          <body>
            <xsl:for-each select="$held">
              <xsl:call-template name="attachment">
                <xsl:with-param name="no" select="position()"/>
              </xsl:call-template>
            </xsl:for-each>
            <xsl:for-each select="$wanted">
              <xsl:call-template name="attachment-wanted">
                <xsl:with-param name="no" select="count($held) + position()"/>
              </xsl:call-template>
            </xsl:for-each>
            <xsl:if test="not($held or $wanted)">
              <xsl:call-template name="attachment-empty"/>
            </xsl:if>
          </body>
        </table>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Context: an attachment. -->
  <xsl:template name="attachment">
    <xsl:param name="no"/>
    <xsl:variable name="kind" select="string(@kind)"/>
    <row keep="yes">
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="."/>
      </xsl:call-template>
      <cell>
        <xsl:call-template name="spans">
          <xsl:with-param name="rows" select="1 + count(term)"/>
        </xsl:call-template>
        <xsl:value-of select="$no"/>
      </cell>
      <cell>
        <xsl:choose>
          <xsl:when test="title and not($blank)">
            <xsl:call-template name="fields">
              <xsl:with-param name="text" select="title"/>
              <xsl:with-param name="base" select="sb:path(title)"/>
              <xsl:with-param name="key" select="'document'"/>
              <xsl:with-param name="no" select="$no"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="stack">
              <xsl:with-param name="text"
                  select="$call/document-kinds/document-kind[@id = $kind]/name"/>
              <xsl:with-param name="origin" select="'call'"/>
            </xsl:call-template>
            <xsl:if test="$blank and @participant">
              <xsl:call-template name="name-paras">
                <xsl:with-param name="of" select="$participants[
                                @id = current()/@participant]"/>
                <xsl:with-param name="style" select="'small'"/>
              </xsl:call-template>
            </xsl:if>
          </xsl:otherwise>
        </xsl:choose>
      </cell>
      <cell>
        <xsl:call-template name="field">
          <xsl:with-param name="value" select="@file"/>
          <xsl:with-param name="name" select="concat(sb:path(.), '/@file')"/>
          <xsl:with-param name="key" select="'file'"/>
          <xsl:with-param name="no" select="$no"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:call-template name="field">
          <xsl:with-param name="value" select="@pages"/>
          <xsl:with-param name="name" select="concat(sb:path(.), '/@pages')"/>
          <xsl:with-param name="key" select="'pages'"/>
          <xsl:with-param name="no" select="$no"/>
          <xsl:with-param name="kind" select="'number'"/>
          <xsl:with-param name="style" select="'form-number'"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:call-template name="field">
          <xsl:with-param name="value" select="@valid-from"/>
          <xsl:with-param name="name"
                          select="concat(sb:path(.), '/@valid-from')"/>
          <xsl:with-param name="key" select="'valid-from'"/>
          <xsl:with-param name="no" select="$no"/>
          <xsl:with-param name="kind" select="'date'"/>
        </xsl:call-template>
        <xsl:call-template name="field">
          <xsl:with-param name="value" select="@valid-to"/>
          <xsl:with-param name="name"
              select="concat(sb:path(.), '/@valid-to')"/>
          <xsl:with-param name="key" select="'valid-to'"/>
          <xsl:with-param name="no" select="$no"/>
          <xsl:with-param name="kind" select="'date'"/>
        </xsl:call-template>
      </cell>
    </row>
    <xsl:for-each select="term">
      <row keep="yes">
        <xsl:call-template name="label-cell">
          <xsl:with-param name="key" select="concat('term-', @kind)"/>
        </xsl:call-template>
        <cell colspan="3">
          <xsl:call-template name="choice">
            <xsl:with-param name="value" select="@state"/>
            <xsl:with-param name="name" select="sb:path(@state)"/>
            <xsl:with-param name="key" select="concat('term-', @kind)"/>
            <xsl:with-param name="no" select="$no"/>
            <xsl:with-param name="group" select="'answer'"/>
            <xsl:with-param name="values" select="'yes no unknown '"/>
          </xsl:call-template>
        </cell>
      </row>
    </xsl:for-each>
  </xsl:template>

  <!-- Nothing is there and nothing is asked for: room for one. -->
  <xsl:template name="attachment-empty">
    <xsl:variable name="base"
                  select="'/proposal/attachments/attachment[1]'"/>
    <row keep="yes">
      <cell>1</cell>
      <cell>
        <xsl:call-template name="fields">
          <xsl:with-param name="base" select="concat($base, '/title')"/>
          <xsl:with-param name="key" select="'document'"/>
          <xsl:with-param name="no" select="1"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:call-template name="field">
          <xsl:with-param name="name" select="concat($base, '/@file')"/>
          <xsl:with-param name="key" select="'file'"/>
          <xsl:with-param name="no" select="1"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:call-template name="field">
          <xsl:with-param name="name" select="concat($base, '/@pages')"/>
          <xsl:with-param name="key" select="'pages'"/>
          <xsl:with-param name="no" select="1"/>
          <xsl:with-param name="kind" select="'number'"/>
          <xsl:with-param name="style" select="'form-number'"/>
        </xsl:call-template>
      </cell>
      <cell/>
    </row>
  </xsl:template>

  <!-- Context: a document that is asked for and not there. -->
  <xsl:template name="attachment-wanted">
    <xsl:param name="no"/>
    <xsl:variable name="kind" select="string(@kind)"/>
    <row keep="yes">
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="."/>
      </xsl:call-template>
      <cell>
        <xsl:value-of select="$no"/>
      </cell>
      <cell>
        <xsl:call-template name="stack">
          <xsl:with-param name="text"
              select="$call/document-kinds/document-kind[@id = $kind]/name"/>
          <xsl:with-param name="origin" select="'call'"/>
        </xsl:call-template>
      </cell>
      <cell colspan="3">
        <xsl:call-template name="label-paras">
          <xsl:with-param name="key"
              select="concat('asked-', @strength)"/>
          <xsl:with-param name="style" select="'label'"/>
        </xsl:call-template>
      </cell>
    </row>
  </xsl:template>
</xsl:stylesheet>
