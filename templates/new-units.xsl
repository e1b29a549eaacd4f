<?xml version="1.0" encoding="UTF-8"?>
<!-- Units and people of a new proposal. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                xmlns:exsl="http://exslt.org/common"
                exclude-result-prefixes="sb exsl">

  <xsl:variable name="looks" select="$direction//check/value/@select
                                     | $direction//check/@each"/>
  <xsl:variable name="enterprise"
      select="concat('@kind=', &quot;'&quot;, 'enterprise', &quot;'&quot;)"/>

  <!-- The seats of a direction: on each side one that leads, and an
       enterprise where a rule of the direction looks for one there. -->
  <xsl:variable name="seats-tree">
    <xsl:call-template name="seats">
      <xsl:with-param name="side" select="$home"/>
      <xsl:with-param name="role" select="'lead'"/>
    </xsl:call-template>
    <xsl:for-each select="$direction/partners/partner">
      <xsl:call-template name="seats">
        <xsl:with-param name="side" select="string(@ref)"/>
        <xsl:with-param name="role" select="'side-lead'"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="seats" select="exsl:node-set($seats-tree)/participant"/>

  <xsl:template name="seats">
    <xsl:param name="side"/>
    <xsl:param name="role"/>
    <xsl:variable name="here" select="concat('@side=', &quot;'&quot;, $side,
                                             &quot;'&quot;)"/>
    <xsl:variable name="quote" select="&quot;'&quot;"/>
    <xsl:variable name="wishes">
      <xsl:copy-of select="$direction//check[@strength = 'encouraged']/test"/>
    </xsl:variable>
    <xsl:variable name="for-enterprises"
        select="$direction/seats/seat[@kind = 'enterprise'][
                    @side = $side or (not(@side) and $side = $home)]"/>
    <!-- A rule that every unit of the side is an enterprise. -->
    <xsl:variable name="every" select="$direction//check[
        @each = concat('participants/participant[', $here, ']')][
        value[@name = 'kind']/@select = '@kind'][
        starts-with(test, concat('$kind = ', $quote, 'enterprise', $quote))]"/>
    <!-- Not where it is no more than encouraged that an enterprise leads. -->
    <xsl:variable name="only"
        select="$every | $for-enterprises[contains(@role, 'lead')][
                    not(contains($wishes, concat('(', $quote, @id, $quote)))]"/>
    <xsl:variable name="one"
        select="$for-enterprises
                | $looks[contains(., $enterprise)][contains(., $here)]
                | $looks[contains(., $enterprise)][not(contains(., '@side='))
                         or contains(., 'attachments')][$side = $home]"/>
    <participant id="{$side}1" side="{$side}" kind="" role="{$role}">
      <xsl:if test="$only">
        <xsl:attribute name="kind">enterprise</xsl:attribute>
      </xsl:if>
    </participant>
    <xsl:if test="$one and not($only)">
      <participant id="{$side}2" side="{$side}" kind="enterprise"
                   role="participant"/>
    </xsl:if>
    <xsl:if test="($only or not($one)) and $side = $home">
      <participant id="{$side}2" side="{$side}" kind="" role="participant"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="participants">
    <xsl:comment>
      <xsl:call-template name="sentence">
        <xsl:with-param name="key" select="'new-participants'"/>
        <xsl:with-param name="clauses" select="$rules[
            check/value[contains(@select, 'participants/participant')]
            or check[contains(@each, 'participants/participant')
                     or contains(test, 'sb:seat(')]]"/>
      </xsl:call-template>
      <xsl:value-of select="'&#10;side:'"/>
      <xsl:for-each select="$call/parties/party[@id = $home
                            or @id = $direction/partners/partner/@ref]">
        <xsl:value-of select="concat(substring(' |', 1, 2 * number(
            position() &gt; 1)), ' ', @id, ' ', normalize-space(name/zh))"/>
      </xsl:for-each>
      <xsl:call-template name="words-of">
        <xsl:with-param name="name" select="'kind'"/>
        <xsl:with-param name="group" select="'kind'"/>
        <xsl:with-param name="values" select="
            'university institute enterprise hospital state-organ other '"/>
      </xsl:call-template>
      <xsl:call-template name="words-of">
        <xsl:with-param name="name" select="'role'"/>
        <xsl:with-param name="group" select="'role'"/>
        <xsl:with-param name="values"
                        select="'lead side-lead participant '"/>
      </xsl:call-template>
      <xsl:call-template name="words-of">
        <xsl:with-param name="name" select="'sme'"/>
        <xsl:with-param name="group" select="'answer'"/>
        <xsl:with-param name="values" select="'yes no unknown '"/>
      </xsl:call-template>
      <xsl:call-template name="words-of">
        <xsl:with-param name="name" select="'scheme'"/>
        <xsl:with-param name="group" select="'identifier'"/>
        <xsl:with-param name="values"
                        select="'uscc organisation-code vat register other '"/>
      </xsl:call-template>
      <xsl:call-template name="words-of">
        <xsl:with-param name="name" select="'ownership'"/>
        <xsl:with-param name="group" select="'ownership'"/>
        <xsl:with-param name="values"
            select="'state collective private foreign mixed other '"/>
      </xsl:call-template>
    </xsl:comment>
    <participants complete="no">
      <xsl:for-each select="$seats">
        <xsl:call-template name="participant"/>
      </xsl:for-each>
    </participants>
  </xsl:template>

  <!-- Context: a seat. -->
  <xsl:template name="participant">
    <xsl:variable name="side" select="string(@side)"/>
    <xsl:variable name="party" select="$call/parties/party[@id = $side]"/>
    <xsl:variable name="scheme">
      <xsl:choose>
        <xsl:when test="$side = $home">uscc</xsl:when>
        <xsl:otherwise>register</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:comment>
      <xsl:call-template name="seat-words">
        <xsl:with-param name="party" select="$party"/>
        <xsl:with-param name="lang" select="'zh'"/>
      </xsl:call-template>
      <xsl:text> / </xsl:text>
      <xsl:call-template name="seat-words">
        <xsl:with-param name="party" select="$party"/>
        <xsl:with-param name="lang" select="'en'"/>
      </xsl:call-template>
    </xsl:comment>
    <participant id="{@id}" side="{@side}" kind="{@kind}" role="{@role}"
                 sme="" country="">
      <xsl:if test="@side = $home and $direction/asks/document[
                        @kind = 'horizon-proposal']">
        <xsl:attribute name="counterpart"/>
      </xsl:if>
      <name><zh/><en/></name>
      <xsl:if test="$side != $home">
        <xsl:call-template name="names-in">
          <xsl:with-param name="languages"
                          select="concat($party/@languages, ' ')"/>
        </xsl:call-template>
      </xsl:if>
      <identifier scheme="{$scheme}" value=""/>
      <registered on="" country="">
        <place><zh/><en/></place>
      </registered>
      <address country="" postcode=""><zh/><en/></address>
      <description><zh/><en/></description>
      <xsl:if test="@kind = 'enterprise'">
        <profile ownership="" listed="" founded="" staff="" research-staff=""
                 capital="" turnover="" research-spending="" currency=""
                 patents="" standards="">
          <sector><zh/><en/></sector>
          <business><zh/><en/></business>
          <parent><zh/><en/></parent>
        </profile>
      </xsl:if>
      <xsl:variable name="asked"
                    select="$direction/questions/question[@side = $side]"/>
      <xsl:call-template name="flags">
        <xsl:with-param name="asked" select="$asked"/>
      </xsl:call-template>
      <xsl:call-template name="facts">
        <xsl:with-param name="asked" select="$asked"/>
      </xsl:call-template>
    </participant>
  </xsl:template>

  <!-- "Germany: lead of its side" -->
  <xsl:template name="seat-words">
    <xsl:param name="party"/>
    <xsl:param name="lang"/>
    <xsl:value-of select="normalize-space(
        $party/name/*[local-name() = $lang])"/>
    <xsl:value-of select="sb:label('colon', $lang)"/>
    <xsl:if test="$lang = 'en'">
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:value-of select="sb:label(concat('role-', @role), $lang)"/>
    <xsl:if test="@kind != ''">
      <xsl:value-of select="concat(sb:label('new-comma', $lang),
                            substring(' ', 1 + number($lang = 'zh')),
                            sb:label(concat('kind-', @kind), $lang))"/>
    </xsl:if>
  </xsl:template>

  <!-- The name in the languages of the side beside the two. -->
  <xsl:template name="names-in">
    <xsl:param name="languages"/>
    <xsl:variable name="one" select="substring-before($languages, ' ')"/>
    <xsl:if test="$one">
      <xsl:if test="$one != 'zh' and $one != 'en'">
        <name-in lang="{$one}"/>
      </xsl:if>
      <xsl:call-template name="names-in">
        <xsl:with-param name="languages"
                        select="substring-after($languages, ' ')"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="people">
    <xsl:comment>
      <xsl:call-template name="sentence">
        <xsl:with-param name="key" select="'new-people'"/>
        <xsl:with-param name="clauses" select="$rules[check/value[
            contains(@select, 'people/person')]]"/>
      </xsl:call-template>
      <xsl:call-template name="words-of">
        <xsl:with-param name="name" select="'role'"/>
        <xsl:with-param name="group" select="'role'"/>
        <xsl:with-param name="values" select="
            'leader side-leader contact legal-representative member '"/>
      </xsl:call-template>
      <xsl:call-template name="words-of">
        <xsl:with-param name="name" select="'sex'"/>
        <xsl:with-param name="group" select="'sex'"/>
        <xsl:with-param name="values" select="'f m x '"/>
      </xsl:call-template>
      <xsl:call-template name="words-of">
        <xsl:with-param name="name" select="'degree'"/>
        <xsl:with-param name="group" select="'degree'"/>
        <xsl:with-param name="values" select="'none bachelor master doctor '"/>
      </xsl:call-template>
      <xsl:call-template name="words-of">
        <xsl:with-param name="name" select="'title'"/>
        <xsl:with-param name="group" select="'title'"/>
        <xsl:with-param name="values" select="
            'senior associate-senior intermediate junior none '"/>
      </xsl:call-template>
      <xsl:call-template name="words-of">
        <xsl:with-param name="name" select="'type'"/>
        <xsl:with-param name="group" select="'identity'"/>
        <xsl:with-param name="values" select="'id-card passport other '"/>
      </xsl:call-template>
    </xsl:comment>
    <people complete="no">
      <xsl:for-each select="$seats[@role = 'lead']">
        <xsl:call-template name="person">
          <xsl:with-param name="no" select="1"/>
          <xsl:with-param name="role" select="'leader'"/>
        </xsl:call-template>
        <xsl:call-template name="person">
          <xsl:with-param name="no" select="2"/>
          <xsl:with-param name="role" select="'contact'"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:for-each select="$seats[@role = 'side-lead']">
        <xsl:call-template name="person">
          <xsl:with-param name="no" select="2 + position()"/>
          <xsl:with-param name="role" select="'side-leader'"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:for-each select="$seats[@role = 'participant']
                            | $seats[@role = 'lead']">
        <xsl:call-template name="person">
          <xsl:with-param name="no" select="2 + position()
              + count($seats[@role = 'side-lead'])"/>
          <xsl:with-param name="role" select="'member'"/>
        </xsl:call-template>
      </xsl:for-each>
    </people>
  </xsl:template>

  <!-- Context: the seat of the person's unit. -->
  <xsl:template name="person">
    <xsl:param name="no"/>
    <xsl:param name="role"/>
    <xsl:comment>
      <xsl:value-of select="concat(sb:label(concat('role-', $role), 'zh'),
          ' / ', sb:label(concat('role-', $role), 'en'))"/>
    </xsl:comment>
    <person id="P{$no}" participant="{@id}" role="{$role}" sex="" birth=""
            degree="" title="" months-per-year="" person-months="">
      <xsl:if test="$role != 'member'">
        <xsl:attribute name="applications"/>
        <xsl:attribute name="running"/>
      </xsl:if>
      <name><zh/><en/></name>
      <post><zh/><en/></post>
      <subject><zh/><en/></subject>
      <task><zh/><en/></task>
      <xsl:if test="$role != 'member'">
        <identity type="" number=""/>
      </xsl:if>
      <phone/>
      <email/>
    </person>
  </xsl:template>
</xsl:stylesheet>
