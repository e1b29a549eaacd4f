<?xml version="1.0" encoding="UTF-8"?>
<!--
  The people of the application form: leader, contact, team.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">

  <xsl:variable name="contact"
      select="$people[@role = 'contact'][
              @participant = $participants[@side = $home]/@id][1]"/>

  <!-- Leader and contact of the issuer's side, each in full. -->
  <xsl:template name="leaders">
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'project-leader'"/>
        <xsl:with-param name="no" select="'3'"/>
      </xsl:call-template>
      <xsl:call-template name="person">
        <xsl:with-param name="person" select="$leader"/>
        <xsl:with-param name="base">
          <xsl:call-template name="path">
            <xsl:with-param name="node" select="$leader"/>
            <xsl:with-param name="else" select="'/proposal/people/person[1]'"/>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:if test="$contact">
        <section>
          <xsl:call-template name="heading">
            <xsl:with-param name="key" select="'project-contact'"/>
            <xsl:with-param name="level" select="3"/>
          </xsl:call-template>
          <xsl:call-template name="person">
            <xsl:with-param name="person" select="$contact"/>
            <xsl:with-param name="key" select="'project-contact'"/>
            <xsl:with-param name="base">
              <xsl:call-template name="path">
                <xsl:with-param name="node" select="$contact"/>
                <xsl:with-param name="else"
                                select="'/proposal/people/person[2]'"/>
              </xsl:call-template>
            </xsl:with-param>
          </xsl:call-template>
        </section>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- One person as a ruled table, on one page, beside the upright label key.
       Of a contact the form wants to know who it is and how to reach them. -->
  <xsl:template name="person">
    <xsl:param name="person" select="/.."/>
    <xsl:param name="base"/>
    <xsl:param name="key" select="'project-leader'"/>
    <!-- Limits on projects are asked of the leader of the project. -->
    <xsl:variable name="leads" select="not($person) or $person/@role = 'leader'
        or $person/@applications != '' or $person/@running != ''"/>
    <xsl:variable name="rows">
      <row keep="yes" keep-next="yes">
        <xsl:call-template name="fields-cells">
          <xsl:with-param name="text" select="$person/name"/>
          <xsl:with-param name="base" select="concat($base, '/name')"/>
          <xsl:with-param name="key" select="'person-name'"/>
        </xsl:call-template>
        <xsl:call-template name="label-cell">
          <xsl:with-param name="key" select="'person-unit'"/>
        </xsl:call-template>
        <cell>
          <xsl:if test="$person">
            <xsl:call-template name="name-paras">
              <xsl:with-param name="of" select="$participants[
                              @id = $person/@participant]"/>
            </xsl:call-template>
          </xsl:if>
        </cell>
      </row>
      <row keep="yes" keep-next="yes">
        <xsl:call-template name="label-cell">
          <xsl:with-param name="key" select="'sex'"/>
        </xsl:call-template>
        <cell>
          <xsl:call-template name="choice">
            <xsl:with-param name="value" select="$person/@sex"/>
            <xsl:with-param name="name" select="concat($base, '/@sex')"/>
            <xsl:with-param name="key" select="'sex'"/>
            <xsl:with-param name="group" select="'sex'"/>
            <xsl:with-param name="values" select="'f m x '"/>
          </xsl:call-template>
        </cell>
        <xsl:call-template name="label-cell">
          <xsl:with-param name="key" select="'identity-type'"/>
        </xsl:call-template>
        <cell>
          <xsl:call-template name="choice">
            <xsl:with-param name="value" select="$person/identity/@type"/>
            <xsl:with-param name="name"
                select="concat($base, '/identity/@type')"/>
            <xsl:with-param name="key" select="'identity-type'"/>
            <xsl:with-param name="group" select="'identity'"/>
            <xsl:with-param name="values" select="'id-card passport other '"/>
          </xsl:call-template>
        </cell>
      </row>
      <row keep="yes" keep-next="yes">
        <xsl:call-template name="field-cells">
          <xsl:with-param name="value" select="$person/@birth"/>
          <xsl:with-param name="name" select="concat($base, '/@birth')"/>
          <xsl:with-param name="key" select="'birth-date'"/>
          <xsl:with-param name="kind" select="'date'"/>
        </xsl:call-template>
        <xsl:call-template name="field-cells">
          <xsl:with-param name="value" select="$person/identity/@number"/>
          <xsl:with-param name="name"
              select="concat($base, '/identity/@number')"/>
          <xsl:with-param name="key" select="'identity-number'"/>
        </xsl:call-template>
      </row>
      <xsl:if test="not($person/@role = 'contact')">
        <xsl:call-template name="person-rank-rows">
          <xsl:with-param name="person" select="$person"/>
          <xsl:with-param name="base" select="$base"/>
        </xsl:call-template>
      </xsl:if>
      <row keep="yes" keep-next="yes">
        <xsl:call-template name="field-cells">
          <xsl:with-param name="value" select="$person/phone[1]"/>
          <xsl:with-param name="name">
            <xsl:call-template name="path">
              <xsl:with-param name="node" select="$person/phone[1]"/>
              <xsl:with-param name="else" select="concat($base, '/phone')"/>
            </xsl:call-template>
          </xsl:with-param>
          <xsl:with-param name="key" select="'phone'"/>
        </xsl:call-template>
        <xsl:call-template name="field-cells">
          <xsl:with-param name="value" select="$person/email[1]"/>
          <xsl:with-param name="name">
            <xsl:call-template name="path">
              <xsl:with-param name="node" select="$person/email[1]"/>
              <xsl:with-param name="else" select="concat($base, '/email')"/>
            </xsl:call-template>
          </xsl:with-param>
          <xsl:with-param name="key" select="'email'"/>
        </xsl:call-template>
      </row>
      <row keep="yes">
        <xsl:if test="$leads">
          <xsl:attribute name="keep-next">yes</xsl:attribute>
        </xsl:if>
        <xsl:call-template name="field-cells">
          <xsl:with-param name="value" select="$person/@months-per-year"/>
          <xsl:with-param name="name"
                          select="concat($base, '/@months-per-year')"/>
          <xsl:with-param name="key" select="'months-per-year'"/>
          <xsl:with-param name="kind" select="'number'"/>
        </xsl:call-template>
        <xsl:call-template name="field-cells">
          <xsl:with-param name="value" select="$person/@person-months"/>
          <xsl:with-param name="name"
                          select="concat($base, '/@person-months')"/>
          <xsl:with-param name="key" select="'person-months'"/>
          <xsl:with-param name="kind" select="'number'"/>
        </xsl:call-template>
      </row>
      <xsl:if test="$leads">
        <row keep="yes">
          <xsl:call-template name="field-cells">
            <xsl:with-param name="value" select="$person/@applications"/>
            <xsl:with-param name="name"
                            select="concat($base, '/@applications')"/>
            <xsl:with-param name="key" select="'applications'"/>
            <xsl:with-param name="kind" select="'number'"/>
          </xsl:call-template>
          <xsl:call-template name="field-cells">
            <xsl:with-param name="value" select="$person/@running"/>
            <xsl:with-param name="name" select="concat($base, '/@running')"/>
            <xsl:with-param name="key" select="'running'"/>
            <xsl:with-param name="kind" select="'number'"/>
          </xsl:call-template>
        </row>
      </xsl:if>
    </xsl:variable>
    <table style="form">
      <xsl:call-template name="group-column"/>
      <col width="28mm"/>
      <col width="1*"/>
      <col width="26mm"/>
      <col width="1*"/>
      <body>
        <xsl:call-template name="group">
          <xsl:with-param name="key" select="$key"/>
          <xsl:with-param name="rows" select="$rows"/>
        </xsl:call-template>
      </body>
    </table>
  </xsl:template>

  <xsl:template name="person-rank-rows">
    <xsl:param name="person"/>
    <xsl:param name="base"/>
    <row keep="yes" keep-next="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'degree'"/>
      </xsl:call-template>
      <cell>
        <xsl:call-template name="choice">
          <xsl:with-param name="value" select="$person/@degree"/>
          <xsl:with-param name="name" select="concat($base, '/@degree')"/>
          <xsl:with-param name="key" select="'degree'"/>
          <xsl:with-param name="group" select="'degree'"/>
          <xsl:with-param name="values"
              select="'doctor master bachelor none '"/>
        </xsl:call-template>
      </cell>
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'professional-title'"/>
      </xsl:call-template>
      <cell>
        <xsl:call-template name="choice">
          <xsl:with-param name="value" select="$person/@title"/>
          <xsl:with-param name="name" select="concat($base, '/@title')"/>
          <xsl:with-param name="key" select="'professional-title'"/>
          <xsl:with-param name="group" select="'title'"/>
          <xsl:with-param name="values"
              select="'senior associate-senior intermediate junior none '"/>
        </xsl:call-template>
      </cell>
    </row>
    <row keep="yes" keep-next="yes">
      <xsl:call-template name="fields-cells">
        <xsl:with-param name="text" select="$person/post"/>
        <xsl:with-param name="base" select="concat($base, '/post')"/>
        <xsl:with-param name="key" select="'post'"/>
      </xsl:call-template>
      <xsl:call-template name="fields-cells">
        <xsl:with-param name="text" select="$person/subject"/>
        <xsl:with-param name="base" select="concat($base, '/subject')"/>
        <xsl:with-param name="key" select="'subject'"/>
      </xsl:call-template>
    </row>
  </xsl:template>

  <!-- The whole team in a table. -->
  <xsl:template name="team">
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'research-team'"/>
        <xsl:with-param name="no" select="'4'"/>
      </xsl:call-template>
      <xsl:call-template name="incomplete">
        <xsl:with-param name="of" select="$proposal/people"/>
      </xsl:call-template>
      <table style="form">
        <xsl:attribute name="continued">
          <xsl:call-template name="plain-label">
            <xsl:with-param name="key" select="'continued'"/>
          </xsl:call-template>
        </xsl:attribute>
        <col width="9mm"/>
        <col width="3*"/>
        <col width="3*"/>
        <col width="26mm"/>
        <col width="18mm" align="right"/>
        <col width="4*"/>
        <head>
          <row>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'number'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'person-name'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'person-unit'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'role'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'person-months'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'person-task'"/>
            </xsl:call-template>
          </row>
        </head>
        <body>
          <xsl:choose>
            <xsl:when test="$people">
              <xsl:for-each select="$people">
                <xsl:call-template name="member">
                  <xsl:with-param name="person" select="."/>
                  <xsl:with-param name="base" select="sb:path(.)"/>
                  <xsl:with-param name="no" select="position()"/>
                </xsl:call-template>
              </xsl:for-each>
            </xsl:when>
            <xsl:otherwise>
              <xsl:call-template name="blank-members">
                <xsl:with-param name="from" select="3"/>
                <xsl:with-param name="to" select="8"/>
              </xsl:call-template>
            </xsl:otherwise>
          </xsl:choose>
        </body>
      </table>
    </section>
  </xsl:template>

  <!-- Who has a table of fields elsewhere: in a blank, leaders of the partner
       sides too. -->
  <xsl:variable name="in-full"
      select="$leader | $contact | $people[$blank][@role = 'side-leader']"/>

  <!-- A person has fields once: who has a table stands here as text. -->
  <xsl:template name="member">
    <xsl:param name="person" select="/.."/>
    <xsl:param name="base"/>
    <xsl:param name="no"/>
    <xsl:variable name="above"
        select="count($person | $in-full) = count($in-full)"/>
    <row keep="yes">
      <xsl:call-template name="not-alone"/>
      <cell>
        <xsl:value-of select="$no"/>
      </cell>
      <cell>
        <xsl:choose>
          <xsl:when test="$blank and $above">
            <xsl:call-template name="label-paras">
              <xsl:with-param name="key" select="'in-own-table'"/>
              <xsl:with-param name="style" select="'label'"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$person and $above">
            <xsl:call-template name="name-paras">
              <xsl:with-param name="of" select="$person"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="fields">
              <xsl:with-param name="text" select="$person/name"/>
              <xsl:with-param name="base" select="concat($base, '/name')"/>
              <xsl:with-param name="key" select="'person-name'"/>
              <xsl:with-param name="no" select="$no"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </cell>
      <cell>
        <xsl:if test="$person">
          <xsl:call-template name="name-paras">
            <xsl:with-param name="of"
                select="$participants[@id = $person/@participant]"/>
          </xsl:call-template>
        </xsl:if>
      </cell>
      <cell>
        <xsl:if test="$person">
          <xsl:call-template name="label-paras">
            <xsl:with-param name="key"
                            select="concat('role-', $person/@role)"/>
            <xsl:with-param name="style" select="'table-cell'"/>
          </xsl:call-template>
        </xsl:if>
      </cell>
      <cell>
        <xsl:choose>
          <xsl:when test="$person and $above">
            <xsl:value-of select="$person/@person-months"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="field">
              <xsl:with-param name="value" select="$person/@person-months"/>
              <xsl:with-param name="name"
                              select="concat($base, '/@person-months')"/>
              <xsl:with-param name="key" select="'person-months'"/>
              <xsl:with-param name="no" select="$no"/>
              <xsl:with-param name="kind" select="'number'"/>
              <xsl:with-param name="style" select="'form-number'"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </cell>
      <cell>
        <xsl:call-template name="fields">
          <xsl:with-param name="text" select="$person/task"/>
          <xsl:with-param name="base" select="concat($base, '/task')"/>
          <xsl:with-param name="key" select="'person-task'"/>
          <xsl:with-param name="no" select="$no"/>
        </xsl:call-template>
      </cell>
    </row>
  </xsl:template>

  <xsl:template name="blank-members">
    <xsl:param name="from"/>
    <xsl:param name="to"/>
    <xsl:if test="$from &lt;= $to">
      <xsl:call-template name="member">
        <xsl:with-param name="base"
            select="concat('/proposal/people/person[', $from, ']')"/>
        <xsl:with-param name="no" select="$from"/>
      </xsl:call-template>
      <xsl:call-template name="blank-members">
        <xsl:with-param name="from" select="$from + 1"/>
        <xsl:with-param name="to" select="$to"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
