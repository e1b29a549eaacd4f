<?xml version="1.0" encoding="UTF-8"?>
<!--
  What the working forms of papers share: that they are working forms and why
  they are there, the project and its parties as text, since their fields are
  in the application form, what the proposal already says of each content, and
  room to write.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="common.xsl"/>
  <xsl:import href="paper-draft.xsl"/>

  <!-- A clause of more characters would push a paper over its page. -->
  <xsl:variable name="clause-room" select="160"/>

  <!-- note: the label of what the form is; asked: the document asked for;
       template: whether the addresses of its clause are those of its
       official file; room: whether it has room to write. The title comes
       before. -->
  <xsl:template name="paper-opening">
    <xsl:param name="note"/>
    <xsl:param name="asked"/>
    <xsl:param name="room" select="true()"/>
    <xsl:param name="template" select="false()"/>
    <xsl:call-template name="label-pair">
      <xsl:with-param name="key" select="$note"/>
      <xsl:with-param name="style" select="'paper-note'"/>
    </xsl:call-template>
    <xsl:if test="$room">
      <xsl:call-template name="label-pair">
        <xsl:with-param name="key">
          <xsl:choose>
            <xsl:when test="$written">paper-drafted</xsl:when>
            <xsl:otherwise>paper-columns</xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
        <xsl:with-param name="style" select="'paper-note'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:for-each select="$direction/urls/url[$template][
        @requirement = $asked/@requirement]">
      <para style="small" lang="en">
        <link href="{@href}">
          <text style="link">
            <xsl:value-of select="@href"/>
          </text>
        </link>
      </para>
    </xsl:for-each>
    <xsl:for-each select="$direction/requirements/requirement[
        @no = $asked/@requirement]">
      <xsl:choose>
        <xsl:when test="string-length(zh) &gt; $clause-room">
          <xsl:call-template name="clause-reference"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="call-pair">
            <xsl:with-param name="text" select="."/>
            <xsl:with-param name="style" select="'quote'"/>
            <xsl:with-param name="mark" select="string(@strength)"/>
            <xsl:with-param name="no" select="string(@no)"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="paper-project">
    <table style="form">
      <col width="34mm"/>
      <col width="1*"/>
      <body>
        <row keep="yes">
          <xsl:call-template name="label-cell">
            <xsl:with-param name="key" select="'project-title'"/>
          </xsl:call-template>
          <cell>
            <xsl:if test="$written/title/*[. != '']">
              <xsl:call-template name="stack">
                <xsl:with-param name="text" select="$written/title"/>
              </xsl:call-template>
            </xsl:if>
          </cell>
        </row>
        <xsl:call-template name="paper-party">
          <xsl:with-param name="side" select="$home"/>
        </xsl:call-template>
        <xsl:for-each select="$direction/partners/partner">
          <xsl:call-template name="paper-party">
            <xsl:with-param name="side" select="string(@ref)"/>
          </xsl:call-template>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <xsl:template name="paper-party">
    <xsl:param name="side"/>
    <row keep="yes">
      <cell header="row" style="form-label">
        <xsl:call-template name="side-paras">
          <xsl:with-param name="side" select="$side"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:variable name="units" select="$written/participants/participant[
            @side = $side]"/>
        <xsl:if test="$units">
          <xsl:call-template name="joined-names">
            <xsl:with-param name="of" select="$units"/>
          </xsl:call-template>
        </xsl:if>
      </cell>
    </row>
  </xsl:template>

  <!-- What there is to say of a content, and ruled room to write, Chinese
       beside English: less where something is said. -->
  <xsl:template name="paper-content">
    <xsl:param name="content"/>
    <xsl:variable name="draft">
      <xsl:call-template name="paper-draft">
        <xsl:with-param name="content" select="$content"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:copy-of select="$draft"/>
    <table style="form-room">
      <col width="1*"/>
      <col width="1*"/>
      <body>
        <xsl:call-template name="paper-lines">
          <xsl:with-param name="lines"
              select="3 - 2 * number(string($draft) != '')"/>
        </xsl:call-template>
      </body>
    </table>
  </xsl:template>

  <xsl:template name="paper-lines">
    <xsl:param name="lines"/>
    <row keep="yes">
      <xsl:if test="$lines &gt; 1">
        <xsl:attribute name="keep-next">yes</xsl:attribute>
      </xsl:if>
      <cell/>
      <cell/>
    </row>
    <xsl:if test="$lines &gt; 1">
      <xsl:call-template name="paper-lines">
        <xsl:with-param name="lines" select="$lines - 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
