<?xml version="1.0" encoding="UTF-8"?>
<!-- Tasks, indicators, budget, cooperation and narratives of a new
     proposal. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">

  <xsl:template name="tasks">
    <xsl:call-template name="note">
      <xsl:with-param name="key" select="'new-tasks'"/>
    </xsl:call-template>
    <tasks>
      <xsl:for-each select="$seats">
        <task id="T{position()}" no="{position()}" participant="{@id}"
              leader="" total="" central="">
          <xsl:if test="$direction/asks/document[@kind = 'horizon-proposal']">
            <xsl:attribute name="counterpart"/>
          </xsl:if>
          <title><zh/><en/></title>
          <content><zh/><en/></content>
        </task>
      </xsl:for-each>
    </tasks>
  </xsl:template>

  <xsl:template name="indicators">
    <xsl:call-template name="note">
      <xsl:with-param name="key" select="'new-indicators'"/>
      <xsl:with-param name="clauses" select="$rules[check/value[
          contains(@select, 'indicators/indicator')]]"/>
    </xsl:call-template>
    <indicators complete="no">
      <xsl:for-each select="$seats">
        <indicator id="I{position()}" task="T{position()}">
          <name><zh/><en/></name>
          <baseline><zh/><en/></baseline>
          <midterm><zh/><en/></midterm>
          <final><zh/><en/></final>
          <method><zh/><en/></method>
        </indicator>
      </xsl:for-each>
    </indicators>
  </xsl:template>

  <xsl:template name="budget">
    <xsl:comment>
      <xsl:call-template name="sentence">
        <xsl:with-param name="key" select="'new-budget'"/>
        <xsl:with-param name="clauses" select="$rules[
            check/value[contains(@select, 'budget/')]]"/>
      </xsl:call-template>
      <xsl:call-template name="words-of">
        <xsl:with-param name="name" select="'cost kind'"/>
        <xsl:with-param name="group" select="'cost'"/>
        <xsl:with-param name="values" select="
            'equipment operating labour international indirect other '"/>
      </xsl:call-template>
      <xsl:call-template name="words-of">
        <xsl:with-param name="name" select="'source, fund kind'"/>
        <xsl:with-param name="group" select="'source'"/>
        <xsl:with-param name="values" select="
            'central local own other partner-government '"/>
      </xsl:call-template>
    </xsl:comment>
    <budget currency="{$call/@currency}" complete="no">
      <costs>
        <xsl:call-template name="costs">
          <xsl:with-param name="kinds" select="
              'equipment operating labour international indirect '"/>
        </xsl:call-template>
      </costs>
      <xsl:call-template name="note">
        <xsl:with-param name="key" select="'new-funds'"/>
      </xsl:call-template>
      <funds>
        <xsl:for-each select="$seats">
          <xsl:variable name="government">
            <xsl:choose>
              <xsl:when test="@side = $home">central</xsl:when>
              <xsl:otherwise>partner-government</xsl:otherwise>
            </xsl:choose>
          </xsl:variable>
          <fund participant="{@id}" kind="{$government}" amount="">
            <xsl:if test="@side != $home">
              <xsl:attribute name="currency"/>
            </xsl:if>
          </fund>
          <fund participant="{@id}" kind="own" amount="">
            <xsl:if test="@side != $home">
              <xsl:attribute name="currency"/>
            </xsl:if>
            <xsl:attribute name="proof"/>
          </fund>
        </xsl:for-each>
      </funds>
    </budget>
  </xsl:template>

  <xsl:template name="costs">
    <xsl:param name="kinds"/>
    <xsl:variable name="kind" select="substring-before($kinds, ' ')"/>
    <xsl:if test="$kind">
      <cost kind="{$kind}" amount="" source="central">
        <note><zh/><en/></note>
      </cost>
      <cost kind="{$kind}" amount="" source="own">
        <note><zh/><en/></note>
      </cost>
      <xsl:call-template name="costs">
        <xsl:with-param name="kinds" select="substring-after($kinds, ' ')"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="cooperation">
    <xsl:call-template name="note">
      <xsl:with-param name="key" select="'new-cooperation'"/>
    </xsl:call-template>
    <cooperation>
      <xsl:for-each select="$seats">
        <contribution participant="{@id}"><zh/><en/></contribution>
      </xsl:for-each>
      <division><zh/><en/></division>
      <ip><zh/><en/></ip>
      <exchange><zh/><en/></exchange>
      <standards><zh/><en/></standards>
    </cooperation>
  </xsl:template>

  <!-- The sections that all directions have, then those that this one asks
       for besides. -->
  <xsl:template name="narratives">
    <xsl:variable name="always" select="concat(
        'summary public-summary state-of-the-art goals contents approach ',
        'feasibility innovation benefits basis schedule risk ')"/>
    <xsl:call-template name="note">
      <xsl:with-param name="key" select="'new-narratives'"/>
    </xsl:call-template>
    <narratives>
      <xsl:call-template name="sections">
        <xsl:with-param name="sections" select="$always"/>
      </xsl:call-template>
      <xsl:for-each select="$direction/asks/narrative[not(contains(
                            concat(' ', $always), concat(' ', @section, ' ')))]">
        <xsl:variable name="no" select="string(@requirement)"/>
        <xsl:call-template name="narrative">
          <xsl:with-param name="section" select="string(@section)"/>
          <xsl:with-param name="clauses" select="$rules[@no = $no]"/>
        </xsl:call-template>
      </xsl:for-each>
    </narratives>
  </xsl:template>

  <xsl:template name="sections">
    <xsl:param name="sections"/>
    <xsl:variable name="section" select="substring-before($sections, ' ')"/>
    <xsl:if test="$section">
      <xsl:call-template name="narrative">
        <xsl:with-param name="section" select="$section"/>
      </xsl:call-template>
      <xsl:call-template name="sections">
        <xsl:with-param name="sections"
                        select="substring-after($sections, ' ')"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="narrative">
    <xsl:param name="section"/>
    <xsl:param name="clauses" select="/.."/>
    <xsl:call-template name="note">
      <xsl:with-param name="key" select="concat('narrative-', $section)"/>
      <xsl:with-param name="clauses" select="$clauses"/>
    </xsl:call-template>
    <narrative section="{$section}">
      <paragraph><zh/><en/></paragraph>
    </narrative>
  </xsl:template>
</xsl:stylesheet>
