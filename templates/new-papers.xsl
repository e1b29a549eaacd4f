<?xml version="1.0" encoding="UTF-8"?>
<!-- Papers, filings and deadlines of a new proposal, as the call asks. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">

  <xsl:template name="attachments">
    <xsl:variable name="asked" select="$direction/asks/document"/>
    <xsl:comment>
      <xsl:call-template name="sentence">
        <xsl:with-param name="key" select="'new-attachments'"/>
      </xsl:call-template>
      <xsl:if test="$asked">
        <xsl:call-template name="words-of">
          <xsl:with-param name="name" select="'signature state'"/>
          <xsl:with-param name="group" select="'signature'"/>
          <xsl:with-param name="values" select="'signed unsigned unknown '"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:comment>
    <attachments complete="no">
      <xsl:for-each select="$asked">
        <xsl:variable name="before">
          <xsl:call-template name="papers-of">
            <xsl:with-param name="asks" select="preceding-sibling::document"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:call-template name="paper">
          <xsl:with-param name="before" select="number($before)"/>
        </xsl:call-template>
      </xsl:for-each>
    </attachments>
  </xsl:template>

  <!-- How many papers these asks make at most: one may be of one side. -->
  <xsl:template name="papers-of">
    <xsl:param name="asks"/>
    <xsl:value-of select="count($asks[@per = 'packet' or @per = 'authority'
                                   or not(@per)])
        + count($asks[@per = 'enterprise'])
          * count($seats[@kind = 'enterprise'])
        + count($asks[@per = 'participant']) * count($seats)
        + count($asks[@per = 'side']) * count($seats[@role != 'participant'])"/>
  </xsl:template>

  <!-- Context: a document that the direction asks for, once or for each. -->
  <xsl:template name="paper">
    <xsl:param name="before"/>
    <xsl:variable name="ask" select="."/>
    <xsl:variable name="no" select="string(@requirement)"/>
    <xsl:variable name="whose"
        select="$seats[not($ask/@side != @side)][
                $ask/@per = 'participant'
                or ($ask/@per = 'enterprise' and @kind = 'enterprise')
                or ($ask/@per = 'side' and @role != 'participant')]"/>
    <xsl:comment>
      <xsl:call-template name="text-lines">
        <xsl:with-param name="text" select="$call/document-kinds/document-kind[
            @id = $ask/@kind]/name"/>
        <xsl:with-param name="clauses" select="$rules[@no = $no]"/>
      </xsl:call-template>
      <xsl:if test="note">
        <xsl:text>&#10;</xsl:text>
        <xsl:call-template name="text-lines">
          <xsl:with-param name="text" select="note"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:comment>
    <xsl:if test="@per = 'packet' or @per = 'authority' or not(@per)">
      <attachment id="A{$before + 1}" kind="{@kind}" file="" valid-from=""
                  valid-to="" pages="">
        <title><zh/><en/></title>
        <xsl:call-template name="terms"/>
        <xsl:for-each select="$seats[not($ask/@per = 'authority')]">
          <signature participant="{@id}" person="" state="" sealed="" on=""/>
        </xsl:for-each>
      </attachment>
    </xsl:if>
    <xsl:for-each select="$whose">
      <attachment id="A{$before + position()}" kind="{$ask/@kind}" file=""
                  participant="{@id}" valid-from="" valid-to="" pages="">
        <title><zh/><en/></title>
        <signature participant="{@id}" person="" state="" sealed="" on=""/>
      </attachment>
    </xsl:for-each>
  </xsl:template>

  <!-- Context: a document asked for. What rules look for in it. -->
  <xsl:template name="terms">
    <xsl:variable name="looks-in"
        select="$looks[contains(., concat(&quot;'&quot;, current()/@kind,
                                          &quot;'&quot;))]"/>
    <xsl:call-template name="term">
      <xsl:with-param name="looks" select="$looks-in"/>
      <xsl:with-param name="kinds" select="concat('contribution division ip ',
          'confidentiality duration institutions laboratory support contact ')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="term">
    <xsl:param name="looks"/>
    <xsl:param name="kinds"/>
    <xsl:variable name="kind" select="substring-before($kinds, ' ')"/>
    <xsl:if test="$kind">
      <xsl:if test="$looks[contains(., concat('term[@kind=', &quot;'&quot;,
                                    $kind, &quot;'&quot;))]">
        <xsl:comment>
          <xsl:value-of select="concat(
              sb:label(concat('term-', $kind), 'zh'), ' / ',
              sb:label(concat('term-', $kind), 'en'), ': yes | no | unknown')"/>
        </xsl:comment>
        <term kind="{$kind}" state=""/>
      </xsl:if>
      <xsl:call-template name="term">
        <xsl:with-param name="looks" select="$looks"/>
        <xsl:with-param name="kinds" select="substring-after($kinds, ' ')"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- A filing a side; a comment names the authority, where the call does. -->
  <xsl:template name="filings">
    <xsl:call-template name="note">
      <xsl:with-param name="key" select="'new-filings'"/>
      <xsl:with-param name="group" select="'filing'"/>
      <xsl:with-param name="values"
                      select="'filed not-filed planned unknown '"/>
    </xsl:call-template>
    <filings>
      <xsl:for-each select="$direction/filings/filing">
        <xsl:variable name="no" select="string(@requirement)"/>
        <xsl:comment>
          <xsl:call-template name="text-lines">
            <xsl:with-param name="text" select="authority
                | $call/parties/party[@id = current()/@side]/name[
                  not(current()/authority)]"/>
            <xsl:with-param name="clauses" select="$rules[@no = $no]"/>
          </xsl:call-template>
        </xsl:comment>
        <filing side="{@side}" state="" on="" reference="" proof="">
          <authority><zh/><en/></authority>
          <xsl:if test="@side != $home">
            <xsl:comment>
              <xsl:call-template name="sentence">
                <xsl:with-param name="key" select="'new-copy'"/>
              </xsl:call-template>
            </xsl:comment>
            <copy start="" end="">
              <title><zh/><en/></title>
              <unit><zh/><en/></unit>
              <leader><zh/><en/></leader>
            </copy>
          </xsl:if>
        </filing>
      </xsl:for-each>
    </filings>
  </xsl:template>

  <!-- Dates that the call does not give. -->
  <xsl:template name="deadlines">
    <xsl:variable name="open"
        select="$call/deadlines/deadline[not(@at)][
                @direction = $direction/@id
                or @side = $home and not(@direction)]"/>
    <xsl:if test="$open">
      <xsl:call-template name="note">
        <xsl:with-param name="key" select="'new-deadlines'"/>
      </xsl:call-template>
      <deadlines>
        <xsl:for-each select="$open">
          <xsl:comment>
            <xsl:call-template name="text-lines">
              <xsl:with-param name="text" select="label"/>
            </xsl:call-template>
          </xsl:comment>
          <deadline id="{@id}" at="" zone=""/>
        </xsl:for-each>
      </deadlines>
    </xsl:if>
  </xsl:template>

  <!-- Thresholds that the call does not give. -->
  <xsl:template name="limits">
    <xsl:variable name="open" select="$call/limits/limit[not(@value)]"/>
    <xsl:if test="$open">
      <xsl:call-template name="note">
        <xsl:with-param name="key" select="'new-limits'"/>
      </xsl:call-template>
      <limits>
        <xsl:for-each select="$open">
          <xsl:comment>
            <xsl:call-template name="text-lines">
              <xsl:with-param name="text" select="label"/>
            </xsl:call-template>
            <xsl:text>&#10;</xsl:text>
            <xsl:value-of select="sb:label(concat('new-limit-', @type), 'zh')"/>
            <xsl:text>&#10;</xsl:text>
            <xsl:value-of select="sb:label(concat('new-limit-', @type), 'en')"/>
          </xsl:comment>
          <limit id="{@id}" value=""/>
        </xsl:for-each>
      </limits>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
