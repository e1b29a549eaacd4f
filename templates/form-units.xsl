<?xml version="1.0" encoding="UTF-8"?>
<!-- The units of the application form. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">

  <xsl:variable name="unit-kinds"
      select="'university institute enterprise hospital state-organ other '"/>

  <!-- Units of the issuer's side; the foreign ones have a sheet of their
       own. -->
  <xsl:template name="units">
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'units'"/>
        <xsl:with-param name="no" select="'2'"/>
      </xsl:call-template>
      <xsl:call-template name="incomplete">
        <xsl:with-param name="of" select="$proposal/participants"/>
      </xsl:call-template>
      <xsl:variable name="here"
          select="$participants[@side = $home]"/>
      <xsl:choose>
        <xsl:when test="$here">
          <xsl:for-each select="$here">
            <xsl:sort select="number(@role != 'lead')" data-type="number"/>
            <xsl:call-template name="unit">
              <xsl:with-param name="unit" select="."/>
              <xsl:with-param name="base" select="sb:path(.)"/>
              <xsl:with-param name="no" select="concat('2.', position())"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="unit">
            <xsl:with-param name="base"
                select="'/proposal/participants/participant[1]'"/>
            <xsl:with-param name="no" select="'2.1'"/>
          </xsl:call-template>
          <xsl:call-template name="unit">
            <xsl:with-param name="base"
                select="'/proposal/participants/participant[2]'"/>
            <xsl:with-param name="no" select="'2.2'"/>
            <xsl:with-param name="key" select="'participating-unit'"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <!-- One unit as a ruled table; also used for foreign partners. -->
  <xsl:template name="unit">
    <xsl:param name="unit" select="/.."/>
    <xsl:param name="base"/>
    <xsl:param name="no"/>
    <xsl:param name="key">
      <xsl:choose>
        <xsl:when test="$unit/@role = 'participant'">participating-unit</xsl:when>
        <xsl:when test="$unit/@role = 'side-lead'">side-lead</xsl:when>
        <xsl:otherwise>lead-applicant</xsl:otherwise>
      </xsl:choose>
    </xsl:param>
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="string($key)"/>
        <xsl:with-param name="no" select="$no"/>
        <xsl:with-param name="also" select="substring(
            concat('kind-', $unit/@kind), 1,
            99 * number($blank and $unit/@kind != ''))"/>
        <xsl:with-param name="level" select="3"/>
      </xsl:call-template>
      <table style="form">
        <!-- Which unit goes on over the page -->
        <xsl:attribute name="continued">
          <xsl:call-template name="plain-label">
            <xsl:with-param name="key" select="'continued'"/>
          </xsl:call-template>
          <xsl:value-of select="concat(' ', $no)"/>
          <xsl:if test="$unit/name and not($blank)">
            <xsl:text> </xsl:text>
            <xsl:call-template name="name">
              <xsl:with-param name="of" select="$unit"/>
              <xsl:with-param name="lang" select="'zh'"/>
            </xsl:call-template>
          </xsl:if>
        </xsl:attribute>
        <xsl:call-template name="group-column"/>
        <col width="28mm"/>
        <col width="1*"/>
        <col width="26mm"/>
        <col width="1*"/>
        <body>
          <xsl:call-template name="group">
            <xsl:with-param name="key" select="'basic-information'"/>
            <xsl:with-param name="rows">
              <row keep="yes" keep-next="yes">
                <xsl:call-template name="fields-cells">
                  <xsl:with-param name="text" select="$unit/name"/>
                  <xsl:with-param name="base" select="concat($base, '/name')"/>
                  <xsl:with-param name="key" select="'unit-name'"/>
                  <xsl:with-param name="columns" select="3"/>
                </xsl:call-template>
              </row>
              <xsl:for-each select="$unit/name-in">
                <xsl:call-template name="own-language-row">
                  <xsl:with-param name="key" select="'unit-name'"/>
                </xsl:call-template>
              </xsl:for-each>
              <xsl:call-template name="unit-kind-rows">
                <xsl:with-param name="unit" select="$unit"/>
                <xsl:with-param name="base" select="$base"/>
              </xsl:call-template>
              <xsl:call-template name="unit-register-rows">
                <xsl:with-param name="unit" select="$unit"/>
                <xsl:with-param name="base" select="$base"/>
              </xsl:call-template>
              <row keep="yes" keep-next="yes">
                <xsl:call-template name="fields-cells">
                  <xsl:with-param name="text" select="$unit/address"/>
                  <xsl:with-param name="base" select="concat($base, '/address')"/>
                  <xsl:with-param name="key" select="'postal-address'"/>
                </xsl:call-template>
                <xsl:call-template name="field-cells">
                  <xsl:with-param name="value" select="$unit/address/@postcode"/>
                  <xsl:with-param name="name"
                                  select="concat($base, '/address/@postcode')"/>
                  <xsl:with-param name="key" select="'postal-code'"/>
                </xsl:call-template>
              </row>
            </xsl:with-param>
          </xsl:call-template>
          <xsl:if test="not($unit) or $unit/@kind = 'enterprise'
                        or $unit/profile">
            <xsl:call-template name="group">
              <xsl:with-param name="key" select="'enterprise-information'"/>
              <xsl:with-param name="rows">
                <xsl:call-template name="unit-profile-rows">
                  <xsl:with-param name="profile" select="$unit/profile"/>
                  <xsl:with-param name="base"
                                  select="concat($base, '/profile')"/>
                </xsl:call-template>
              </xsl:with-param>
            </xsl:call-template>
          </xsl:if>
          <row>
            <xsl:call-template name="label-cell">
              <xsl:with-param name="key" select="'unit-description'"/>
              <xsl:with-param name="columns" select="2"/>
            </xsl:call-template>
            <cell colspan="3">
              <xsl:call-template name="fields">
                <xsl:with-param name="text" select="$unit/description"/>
                <xsl:with-param name="base"
                                select="concat($base, '/description')"/>
                <xsl:with-param name="key" select="'unit-description'"/>
              </xsl:call-template>
            </cell>
          </row>
          <xsl:for-each select="$unit/flag | $unit/fact">
            <xsl:call-template name="stated-row">
              <xsl:with-param name="columns" select="3"/>
              <xsl:with-param name="label-columns" select="2"/>
            </xsl:call-template>
          </xsl:for-each>
        </body>
      </table>
    </section>
  </xsl:template>

  <xsl:template name="unit-kind-rows">
    <xsl:param name="unit"/>
    <xsl:param name="base"/>
    <row keep="yes" keep-next="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'unit-kind'"/>
      </xsl:call-template>
      <cell>
        <xsl:call-template name="choice">
          <xsl:with-param name="value" select="$unit/@kind"/>
          <xsl:with-param name="name" select="concat($base, '/@kind')"/>
          <xsl:with-param name="key" select="'unit-kind'"/>
          <xsl:with-param name="group" select="'kind'"/>
          <xsl:with-param name="values" select="$unit-kinds"/>
        </xsl:call-template>
      </cell>
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'sme'"/>
      </xsl:call-template>
      <cell>
        <xsl:call-template name="choice">
          <xsl:with-param name="value" select="$unit/@sme"/>
          <xsl:with-param name="name" select="concat($base, '/@sme')"/>
          <xsl:with-param name="key" select="'sme'"/>
          <xsl:with-param name="group" select="'answer'"/>
          <xsl:with-param name="values" select="'yes no unknown '"/>
        </xsl:call-template>
      </cell>
    </row>
    <row>
      <xsl:call-template name="field-cells">
        <xsl:with-param name="value" select="$unit/@country"/>
        <xsl:with-param name="name" select="concat($base, '/@country')"/>
        <xsl:with-param name="key" select="'country-code'"/>
      </xsl:call-template>
      <xsl:call-template name="field-cells">
        <xsl:with-param name="value" select="$unit/registered/@country"/>
        <xsl:with-param name="name"
                        select="concat($base, '/registered/@country')"/>
        <xsl:with-param name="key" select="'registered-country'"/>
      </xsl:call-template>
    </row>
  </xsl:template>

  <xsl:template name="unit-register-rows">
    <xsl:param name="unit"/>
    <xsl:param name="base"/>
    <xsl:for-each select="$unit/identifier">
      <row>
        <xsl:call-template name="label-cell">
          <xsl:with-param name="key" select="concat('identifier-', @scheme)"/>
        </xsl:call-template>
        <cell colspan="3">
          <xsl:call-template name="field">
            <xsl:with-param name="value" select="@value"/>
            <xsl:with-param name="name" select="sb:path(@value)"/>
            <xsl:with-param name="key" select="concat('identifier-', @scheme)"/>
          </xsl:call-template>
        </cell>
      </row>
    </xsl:for-each>
    <xsl:if test="not($unit/identifier)">
      <row>
        <xsl:call-template name="field-cells">
          <xsl:with-param name="name"
                          select="concat($base, '/identifier[1]/@value')"/>
          <xsl:with-param name="key" select="'identifier'"/>
          <xsl:with-param name="columns" select="3"/>
        </xsl:call-template>
      </row>
    </xsl:if>
    <row>
      <xsl:call-template name="field-cells">
        <xsl:with-param name="value" select="$unit/registered/@on"/>
        <xsl:with-param name="name" select="concat($base, '/registered/@on')"/>
        <xsl:with-param name="key" select="'registered-on'"/>
        <xsl:with-param name="kind" select="'date'"/>
      </xsl:call-template>
      <xsl:call-template name="fields-cells">
        <xsl:with-param name="text" select="$unit/registered/place"/>
        <xsl:with-param name="base"
            select="concat($base, '/registered/place')"/>
        <xsl:with-param name="key" select="'unit-place'"/>
      </xsl:call-template>
    </row>
  </xsl:template>

  <xsl:template name="unit-profile-rows">
    <xsl:param name="profile"/>
    <xsl:param name="base"/>
    <row>
      <xsl:call-template name="fields-cells">
        <xsl:with-param name="text" select="$profile/sector"/>
        <xsl:with-param name="base" select="concat($base, '/sector')"/>
        <xsl:with-param name="key" select="'sector'"/>
      </xsl:call-template>
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'ownership'"/>
      </xsl:call-template>
      <cell>
        <xsl:call-template name="choice">
          <xsl:with-param name="value" select="$profile/@ownership"/>
          <xsl:with-param name="name" select="concat($base, '/@ownership')"/>
          <xsl:with-param name="key" select="'ownership'"/>
          <xsl:with-param name="group" select="'ownership'"/>
          <xsl:with-param name="values"
              select="'state collective private foreign mixed other '"/>
        </xsl:call-template>
      </cell>
    </row>
    <row>
      <xsl:call-template name="fields-cells">
        <xsl:with-param name="text" select="$profile/business"/>
        <xsl:with-param name="base" select="concat($base, '/business')"/>
        <xsl:with-param name="key" select="'business'"/>
      </xsl:call-template>
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'listed'"/>
      </xsl:call-template>
      <cell>
        <xsl:call-template name="choice">
          <xsl:with-param name="value" select="$profile/@listed"/>
          <xsl:with-param name="name" select="concat($base, '/@listed')"/>
          <xsl:with-param name="key" select="'listed'"/>
          <xsl:with-param name="group" select="'answer'"/>
          <xsl:with-param name="values" select="'yes no unknown '"/>
        </xsl:call-template>
      </cell>
    </row>
    <row>
      <xsl:call-template name="field-cells">
        <xsl:with-param name="value" select="$profile/@founded"/>
        <xsl:with-param name="name" select="concat($base, '/@founded')"/>
        <xsl:with-param name="key" select="'founded'"/>
        <xsl:with-param name="kind" select="'date'"/>
      </xsl:call-template>
      <xsl:call-template name="field-cells">
        <xsl:with-param name="value" select="$profile/@capital"/>
        <xsl:with-param name="name" select="concat($base, '/@capital')"/>
        <xsl:with-param name="key" select="'capital'"/>
        <xsl:with-param name="kind" select="'number'"/>
      </xsl:call-template>
    </row>
    <row>
      <xsl:call-template name="field-cells">
        <xsl:with-param name="value" select="$profile/@staff"/>
        <xsl:with-param name="name" select="concat($base, '/@staff')"/>
        <xsl:with-param name="key" select="'staff'"/>
        <xsl:with-param name="kind" select="'number'"/>
      </xsl:call-template>
      <xsl:call-template name="field-cells">
        <xsl:with-param name="value" select="$profile/@research-staff"/>
        <xsl:with-param name="name" select="concat($base, '/@research-staff')"/>
        <xsl:with-param name="key" select="'research-staff'"/>
        <xsl:with-param name="kind" select="'number'"/>
      </xsl:call-template>
    </row>
    <row>
      <xsl:call-template name="field-cells">
        <xsl:with-param name="value" select="$profile/@turnover"/>
        <xsl:with-param name="name" select="concat($base, '/@turnover')"/>
        <xsl:with-param name="key" select="'turnover'"/>
        <xsl:with-param name="kind" select="'number'"/>
      </xsl:call-template>
      <xsl:call-template name="field-cells">
        <xsl:with-param name="value" select="$profile/@research-spending"/>
        <xsl:with-param name="name"
                        select="concat($base, '/@research-spending')"/>
        <xsl:with-param name="key" select="'research-spending'"/>
        <xsl:with-param name="kind" select="'number'"/>
      </xsl:call-template>
    </row>
    <row>
      <xsl:call-template name="field-cells">
        <xsl:with-param name="value" select="$profile/@patents"/>
        <xsl:with-param name="name" select="concat($base, '/@patents')"/>
        <xsl:with-param name="key" select="'patents'"/>
        <xsl:with-param name="kind" select="'number'"/>
      </xsl:call-template>
      <xsl:call-template name="field-cells">
        <xsl:with-param name="value" select="$profile/@standards"/>
        <xsl:with-param name="name" select="concat($base, '/@standards')"/>
        <xsl:with-param name="key" select="'standards-count'"/>
        <xsl:with-param name="kind" select="'number'"/>
      </xsl:call-template>
    </row>
    <row>
      <xsl:call-template name="fields-cells">
        <xsl:with-param name="text" select="$profile/parent"/>
        <xsl:with-param name="base" select="concat($base, '/parent')"/>
        <xsl:with-param name="key" select="'parent-company'"/>
      </xsl:call-template>
      <xsl:call-template name="field-cells">
        <xsl:with-param name="value" select="$profile/@currency"/>
        <xsl:with-param name="name" select="concat($base, '/@currency')"/>
        <xsl:with-param name="key" select="'amounts-currency'"/>
      </xsl:call-template>
    </row>
  </xsl:template>
</xsl:stylesheet>
