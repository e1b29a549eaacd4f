<?xml version="1.0" encoding="UTF-8"?>
<!--
  Who signs and seals what, in order: first the papers that the direction asks
  for, since the application refers to them, then the application form. Signers
  come from the signatures of the attachments; where there is no attachment
  yet, from what the call asks of whom. Short, on the cover: a row a document.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:exsl="http://exslt.org/common"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="exsl sb">

  <!-- Papers that nobody is asked to sign have no place here. -->
  <xsl:variable name="to-sign"
                select="$direction/asks/document[not(@signed = 'no')]"/>

  <xsl:template name="signing-head">
    <xsl:param name="short" select="true()"/>
    <head>
      <row>
        <xsl:call-template name="head-cell">
          <xsl:with-param name="key" select="'number'"/>
        </xsl:call-template>
        <xsl:call-template name="head-cell">
          <xsl:with-param name="key" select="'document'"/>
        </xsl:call-template>
        <xsl:call-template name="head-cell">
          <xsl:with-param name="key" select="'who-signs'"/>
        </xsl:call-template>
        <xsl:call-template name="head-cell">
          <xsl:with-param name="key" select="'what-is-due'"/>
        </xsl:call-template>
        <xsl:if test="not($short)">
          <xsl:call-template name="head-cell">
            <xsl:with-param name="key" select="'state-now'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="key" select="'date-done'"/>
          </xsl:call-template>
        </xsl:if>
      </row>
    </head>
  </xsl:template>

  <xsl:template name="signing-rows">
    <xsl:param name="short" select="true()"/>
    <xsl:variable name="rows">
      <xsl:choose>
        <xsl:when test="$short">
          <xsl:call-template name="signing-short"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="$to-sign">
            <xsl:call-template name="signing-asked"/>
          </xsl:for-each>
          <xsl:call-template name="signing-form"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:for-each select="exsl:node-set($rows)/row">
      <row keep="yes">
        <cell>
          <xsl:value-of select="position()"/>
        </cell>
        <xsl:copy-of select="cell"/>
      </row>
    </xsl:for-each>
  </xsl:template>

  <!-- A row a document, with all who sign it. -->
  <xsl:template name="signing-short">
    <xsl:variable name="filled" select="$participants"/>
    <xsl:for-each select="$to-sign">
      <xsl:variable name="asked" select="."/>
      <xsl:variable name="signatures" select="$proposal/attachments/attachment[
          @kind = $asked/@kind]/signature"/>
      <xsl:call-template name="signing-row">
        <xsl:with-param name="short" select="true()"/>
        <xsl:with-param name="kind" select="@kind"/>
        <xsl:with-param name="unit" select="$filled[
            @id = $signatures/@participant
            or not($signatures) and not($asked/@side != @side) and (
                $asked/@per = 'participant'
                or $asked/@per = 'enterprise' and @kind = 'enterprise'
                or not($asked/@per = 'enterprise' or $asked/@per = 'authority')
                   and (@role = 'lead' or @role = 'side-lead'))]"/>
        <xsl:with-param name="role">
          <xsl:call-template name="signer-role"/>
        </xsl:with-param>
        <xsl:with-param name="due">
          <xsl:call-template name="signer-due"/>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:call-template name="signing-row">
      <xsl:with-param name="short" select="true()"/>
      <xsl:with-param name="unit" select="$filled[@side = $home]"/>
      <xsl:with-param name="person" select="$leader"/>
      <xsl:with-param name="role" select="'lead-applicant'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Context: a document that the direction asks for, as in what follows. Who
       signs where the proposal names nobody. -->
  <xsl:template name="signer-role">
    <xsl:choose>
      <xsl:when test="@per = 'authority'">issuing-authority</xsl:when>
      <xsl:otherwise>not-stated</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The call may ask for a signature without a seal. -->
  <xsl:template name="signer-due">
    <xsl:choose>
      <xsl:when test="@per = 'authority'">to-issue</xsl:when>
      <xsl:when test="@sealed = 'no'">sign</xsl:when>
      <xsl:otherwise>sign-and-seal</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="signing-asked">
    <xsl:variable name="asked" select="."/>
    <xsl:variable name="due">
      <xsl:call-template name="signer-due"/>
    </xsl:variable>
    <xsl:variable name="papers"
                  select="$proposal/attachments/attachment[
                          @kind = $asked/@kind]"/>
    <xsl:variable name="signers"
        select="$participants[not($asked/@side != @side)][
            $asked/@per = 'participant'
            or $asked/@per = 'enterprise' and @kind = 'enterprise'
            or (not($asked/@per) or $asked/@per = 'packet'
                or $asked/@per = 'side')
               and (@role = 'lead' or @role = 'side-lead')]"/>
    <xsl:choose>
      <xsl:when test="$papers/signature">
        <xsl:for-each select="$papers/signature">
          <xsl:call-template name="signing-row">
            <xsl:with-param name="kind" select="$asked/@kind"/>
            <xsl:with-param name="rows"
                            select="number(position() = 1) * last()"/>
            <xsl:with-param name="due-rows"
                            select="number(position() = 1) * last()"/>
            <xsl:with-param name="unit" select="$participants[
                                @id = current()/@participant]"/>
            <xsl:with-param name="person" select="$people[
                                @id = current()/@person]"/>
            <xsl:with-param name="signature" select="."/>
            <xsl:with-param name="due" select="$due"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="$signers">
        <xsl:for-each select="$signers">
          <xsl:call-template name="signing-row">
            <xsl:with-param name="kind" select="$asked/@kind"/>
            <xsl:with-param name="rows"
                            select="number(position() = 1) * last()"/>
            <xsl:with-param name="due-rows"
                            select="number(position() = 1) * last()"/>
            <xsl:with-param name="unit" select="."/>
            <xsl:with-param name="person" select="$people[
                @participant = current()/@id][
                @role = 'leader' or @role = 'side-leader'][1]"/>
            <xsl:with-param name="due" select="$due"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="signing-row">
          <xsl:with-param name="kind" select="$asked/@kind"/>
          <xsl:with-param name="role">
            <xsl:call-template name="signer-role"/>
          </xsl:with-param>
          <xsl:with-param name="due" select="$due"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The application form: leader, lead unit, the other units at home. -->
  <xsl:template name="signing-form">
    <xsl:variable name="others"
        select="$participants[@side = $home][@role != 'lead']"/>
    <xsl:call-template name="signing-row">
      <xsl:with-param name="person" select="$leader"/>
      <xsl:with-param name="role" select="'project-leader'"/>
      <xsl:with-param name="due" select="'sign'"/>
      <xsl:with-param name="rows" select="2 + count($others)"/>
    </xsl:call-template>
    <xsl:call-template name="signing-row">
      <xsl:with-param name="unit" select="$lead"/>
      <xsl:with-param name="role" select="'lead-applicant'"/>
      <xsl:with-param name="rows" select="0"/>
      <xsl:with-param name="due-rows" select="1 + count($others)"/>
    </xsl:call-template>
    <xsl:for-each select="$others">
      <xsl:call-template name="signing-row">
        <xsl:with-param name="unit" select="."/>
        <xsl:with-param name="rows" select="0"/>
        <xsl:with-param name="due-rows" select="0"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- kind: of the document, none for the application form. role: the label
       of who signs where the proposal does not say. rows, due-rows: how many
       rows the cells of the document and of what is due span; 0: they stand
       in a row above. -->
  <xsl:template name="signing-row">
    <xsl:param name="short" select="false()"/>
    <xsl:param name="kind"/>
    <xsl:param name="unit" select="/.."/>
    <xsl:param name="person" select="/.."/>
    <xsl:param name="signature" select="/.."/>
    <xsl:param name="role" select="'not-stated'"/>
    <xsl:param name="due" select="'sign-and-seal'"/>
    <xsl:param name="rows" select="1"/>
    <xsl:param name="due-rows" select="1"/>
    <row>
      <xsl:if test="$rows &gt; 0">
        <cell header="row">
          <xsl:call-template name="spans">
            <xsl:with-param name="rows" select="$rows"/>
          </xsl:call-template>
          <xsl:choose>
            <xsl:when test="$kind">
              <xsl:call-template name="stack">
                <xsl:with-param name="text"
                    select="$call/document-kinds/document-kind[
                            @id = $kind]/name"/>
                <xsl:with-param name="origin" select="'call'"/>
              </xsl:call-template>
            </xsl:when>
            <xsl:otherwise>
              <xsl:call-template name="label-paras">
                <xsl:with-param name="key" select="'application-form'"/>
              </xsl:call-template>
            </xsl:otherwise>
          </xsl:choose>
        </cell>
      </xsl:if>
      <cell>
        <xsl:choose>
          <xsl:when test="$unit or $person">
            <xsl:call-template name="joined-names">
              <xsl:with-param name="of" select="$unit | $person"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="label-paras">
              <xsl:with-param name="key" select="string($role)"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </cell>
      <xsl:if test="$due-rows &gt; 0">
        <cell>
          <xsl:call-template name="spans">
            <xsl:with-param name="rows" select="$due-rows"/>
          </xsl:call-template>
          <xsl:call-template name="label-paras">
            <xsl:with-param name="key" select="string($due)"/>
          </xsl:call-template>
        </cell>
      </xsl:if>
      <xsl:if test="not($short)">
        <cell>
          <xsl:call-template name="signing-state">
            <xsl:with-param name="signature" select="$signature"/>
          </xsl:call-template>
        </cell>
        <cell>
          <xsl:value-of select="sb:date(string($signature/@on), 'zh')"/>
        </cell>
      </xsl:if>
    </row>
  </xsl:template>

  <xsl:template name="signing-state">
    <xsl:param name="signature"/>
    <xsl:choose>
      <xsl:when test="$blank"/>
      <xsl:when test="$signature">
        <xsl:call-template name="signing-words">
          <xsl:with-param name="signature" select="$signature"/>
          <xsl:with-param name="lang" select="'zh'"/>
        </xsl:call-template>
        <xsl:call-template name="signing-words">
          <xsl:with-param name="signature" select="$signature"/>
          <xsl:with-param name="lang" select="'en'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="label-paras">
          <xsl:with-param name="key" select="'signature-unknown'"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="signing-words">
    <xsl:param name="signature"/>
    <xsl:param name="lang"/>
    <para lang="{$lang}">
      <xsl:value-of select="sb:label(
          concat('signature-', $signature/@state), $lang)"/>
      <xsl:if test="$signature/@sealed">
        <xsl:value-of select="concat(sb:label('separator', $lang), ' ',
            sb:label(concat('sealed-', $signature/@sealed), $lang))"/>
      </xsl:if>
    </para>
  </xsl:template>
</xsl:stylesheet>
