<?xml version="1.0" encoding="UTF-8"?>
<!--
  On the cover: the papers that the direction asks for, and the receipts of
  filings, of which no file is attached yet; with the requirement, who signs,
  and what is there of it.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:exsl="http://exslt.org/common"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="exsl sb">

  <xsl:variable name="papers" select="$proposal/attachments/attachment"/>

  <xsl:template name="papers-open">
    <xsl:variable name="rows">
      <xsl:for-each select="$direction/asks/document">
        <xsl:call-template name="paper-open"/>
      </xsl:for-each>
      <xsl:for-each select="$direction/filings/filing[
          @requirement or @both = 'yes'][
          not(@stage) or @stage = $proposal/@stage]">
        <xsl:call-template name="receipt-open"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="exsl:node-set($rows)/row">
      <section>
        <xsl:call-template name="heading">
          <xsl:with-param name="key" select="'papers-open'"/>
        </xsl:call-template>
        <table>
          <xsl:attribute name="continued">
            <xsl:call-template name="plain-label">
              <xsl:with-param name="key" select="'continued'"/>
            </xsl:call-template>
          </xsl:attribute>
          <col width="55mm"/>
          <col width="1*"/>
          <col width="34mm"/>
          <head>
            <row>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'document'"/>
              </xsl:call-template>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'who-signs'"/>
              </xsl:call-template>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'state-now'"/>
              </xsl:call-template>
            </row>
          </head>
          <body>
            <xsl:copy-of select="$rows"/>
          </body>
        </table>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Context: a document that is asked for. A paper that each unit gives is
       open as long as one of them has no file. -->
  <xsl:template name="paper-open">
    <xsl:variable name="asked" select="."/>
    <xsl:variable name="own" select="$papers[@kind = $asked/@kind]"/>
    <xsl:variable name="of-each" select="$participants[
        not($asked/@side != @side)][
        $asked/@per = 'participant'
        or $asked/@per = 'enterprise' and @kind = 'enterprise']"/>
    <xsl:variable name="without" select="$of-each[
        not(@id = $own[@file]/@participant)]"/>
    <xsl:variable name="by-each"
        select="@per = 'participant' or @per = 'enterprise'"/>
    <xsl:if test="$without or not($by-each) and not($own/@file)">
      <row keep="yes">
        <cell header="row">
          <xsl:call-template name="stack">
            <xsl:with-param name="text"
                select="$call/document-kinds/document-kind[
                        @id = $asked/@kind]/name"/>
            <xsl:with-param name="origin" select="'call'"/>
          </xsl:call-template>
          <xsl:call-template name="cited">
            <xsl:with-param name="requirement" select="
                $direction/requirements/requirement[@no = $asked/@requirement]"/>
          </xsl:call-template>
        </cell>
        <cell>
          <xsl:call-template name="who-signs">
            <xsl:with-param name="units" select="$without
                | $participants[not($by-each)][not($asked/@per = 'authority')][
                    @id = $own/signature/@participant
                    or not($own/signature) and (@role = 'lead'
                                                or @role = 'side-lead')]"/>
          </xsl:call-template>
        </cell>
        <cell>
          <xsl:call-template name="paper-state">
            <xsl:with-param name="listed" select="$own[not($by-each)
                or @participant = $without/@id]"/>
          </xsl:call-template>
        </cell>
      </row>
    </xsl:if>
  </xsl:template>

  <!-- Context: a document that is asked for. -->
  <xsl:template name="who-signs">
    <xsl:param name="units"/>
    <xsl:choose>
      <xsl:when test="@signed = 'no'">
        <xsl:call-template name="label-paras">
          <xsl:with-param name="key" select="'nobody-signs'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$units">
        <xsl:call-template name="joined-names">
          <xsl:with-param name="of" select="$units"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="label-paras">
          <xsl:with-param name="key">
            <xsl:call-template name="signer-role"/>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Context: a filing of the call. -->
  <xsl:template name="receipt-open">
    <xsl:variable name="duty" select="."/>
    <xsl:variable name="proof" select="$papers[
        @id = $proposal/filings/filing[@side = $duty/@side]/@proof]"/>
    <xsl:if test="not($proof/@file)">
      <row keep="yes">
        <cell header="row">
          <para lang="zh">
            <xsl:call-template name="receipt-name">
              <xsl:with-param name="lang" select="'zh'"/>
            </xsl:call-template>
          </para>
          <para lang="en">
            <xsl:call-template name="receipt-name">
              <xsl:with-param name="lang" select="'en'"/>
            </xsl:call-template>
          </para>
          <xsl:call-template name="cited">
            <xsl:with-param name="requirement" select="
                $direction/requirements/requirement[@no = $duty/@requirement
                    or not(@no) and $duty[@both = 'yes'][not(@requirement)]]"/>
          </xsl:call-template>
        </cell>
        <cell>
          <xsl:call-template name="label-paras">
            <xsl:with-param name="key" select="'nobody-signs'"/>
          </xsl:call-template>
        </cell>
        <cell>
          <xsl:call-template name="paper-state">
            <xsl:with-param name="listed" select="$proof"/>
          </xsl:call-template>
        </cell>
      </row>
    </xsl:if>
  </xsl:template>

  <xsl:template name="receipt-name">
    <xsl:param name="lang"/>
    <xsl:value-of select="concat(sb:label('filing-receipt', $lang),
                                 sb:label('colon', $lang),
                                 substring(' ', 1, number($lang = 'en')))"/>
    <xsl:call-template name="party-name">
      <xsl:with-param name="side" select="string(@side)"/>
      <xsl:with-param name="lang" select="$lang"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="paper-state">
    <xsl:param name="listed"/>
    <xsl:call-template name="label-paras">
      <xsl:with-param name="key">
        <xsl:choose>
          <xsl:when test="$listed">paper-without-file</xsl:when>
          <xsl:otherwise>paper-not-listed</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="cited">
    <xsl:param name="requirement"/>
    <xsl:for-each select="$requirement[1]">
      <xsl:call-template name="clause-para">
        <xsl:with-param name="no" select="string(@no)"/>
        <xsl:with-param name="source" select="string(*/@source)"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
