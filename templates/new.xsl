<?xml version="1.0" encoding="UTF-8"?>
<!--
  A proposal to start from, for one direction: every field that it needs,
  empty, with comments that say what goes there and which clause asks for it.
  Units, papers, filings, questions follow the call; nothing is filled in but
  what says which entry it is.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                xmlns:exsl="http://exslt.org/common"
                exclude-result-prefixes="sb exsl">
  <xsl:import href="new-pieces.xsl"/>
  <xsl:import href="new-units.xsl"/>
  <xsl:import href="new-work.xsl"/>
  <xsl:import href="new-papers.xsl"/>

  <xsl:param name="call" select="/.."/>
  <xsl:param name="direction" select="/.."/>

  <xsl:variable name="home" select="string($call/@issuer-side)"/>
  <!-- The paths on which the direction's rules look at a proposal. -->
  <xsl:variable name="rules" select="$direction/requirements/requirement"/>
  <!-- Something is due at one stage only. -->
  <xsl:variable name="staged"
      select="$direction/filings/filing/@stage
              or $direction//value[@select = '@stage']"/>

  <xsl:template match="/">
    <proposal id="NEW-{$direction/@id}" direction="{$direction/@id}"
              call="{$call/@id}">
      <xsl:if test="$staged">
        <xsl:attribute name="stage"/>
      </xsl:if>
      <xsl:call-template name="opening"/>
      <xsl:call-template name="note">
        <xsl:with-param name="key" select="'new-title'"/>
      </xsl:call-template>
      <title><zh/><en/></title>
      <xsl:call-template name="period"/>
      <xsl:call-template name="topics"/>
      <xsl:call-template name="questions"/>
      <xsl:call-template name="note">
        <xsl:with-param name="key" select="'new-keywords'"/>
      </xsl:call-template>
      <keywords>
        <keyword><zh/><en/></keyword>
        <keyword><zh/><en/></keyword>
        <keyword><zh/><en/></keyword>
      </keywords>
      <xsl:call-template name="participants"/>
      <xsl:call-template name="note">
        <xsl:with-param name="key" select="'new-recommending'"/>
        <xsl:with-param name="clauses" select="$rules[check/value[
            contains(@select, 'recommending-unit')]]"/>
        <xsl:with-param name="group" select="'recommending'"/>
        <xsl:with-param name="values"
                        select="'ministry place association alliance other '"/>
      </xsl:call-template>
      <recommending-unit kind=""><zh/><en/></recommending-unit>
      <xsl:call-template name="people"/>
      <xsl:call-template name="tasks"/>
      <xsl:call-template name="indicators"/>
      <xsl:call-template name="budget"/>
      <xsl:call-template name="cooperation"/>
      <xsl:call-template name="attachments"/>
      <xsl:call-template name="filings"/>
      <xsl:call-template name="deadlines"/>
      <xsl:call-template name="limits"/>
      <xsl:call-template name="narratives"/>
      <xsl:call-template name="judgements"/>
    </proposal>
  </xsl:template>

  <!-- What this file is, and what to do with it. -->
  <xsl:template name="opening">
    <xsl:comment>
      <xsl:value-of select="concat($direction/@id, ' ',
          normalize-space($direction/title/zh))"/>
      <xsl:if test="$direction/title/en">
        <xsl:value-of select="concat('&#10;',
            $direction/@id, ' ', normalize-space($direction/title/en))"/>
      </xsl:if>
      <xsl:text>&#10;</xsl:text>
      <xsl:call-template name="both">
        <xsl:with-param name="key" select="'new-empty'"/>
      </xsl:call-template>
      <xsl:text>&#10;</xsl:text>
      <xsl:call-template name="both">
        <xsl:with-param name="key" select="'new-lists'"/>
      </xsl:call-template>
      <xsl:text>&#10;</xsl:text>
      <xsl:call-template name="both">
        <xsl:with-param name="key" select="'new-formats'"/>
      </xsl:call-template>
      <xsl:if test="$staged">
        <xsl:call-template name="words-of">
          <xsl:with-param name="name" select="'stage'"/>
          <xsl:with-param name="group" select="'stage'"/>
          <xsl:with-param name="values"
                          select="'pre-application after-defence '"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:text>&#10;</xsl:text>
      <xsl:call-template name="both">
        <xsl:with-param name="key" select="'new-next'"/>
      </xsl:call-template>
      <xsl:text>&#10;shenbao check FILE</xsl:text>
      <xsl:text>&#10;shenbao packet -o DIR FILE</xsl:text>
    </xsl:comment>
  </xsl:template>

  <xsl:template name="period">
    <xsl:variable name="duration"
        select="$direction/duration
                | $call/totals/duration[not($direction/duration)]"/>
    <xsl:comment>
      <xsl:call-template name="sentence">
        <xsl:with-param name="key" select="'new-period'"/>
        <xsl:with-param name="text" select="$duration[1]"/>
      </xsl:call-template>
    </xsl:comment>
    <period start="" end=""/>
  </xsl:template>

  <xsl:template name="topics">
    <xsl:variable name="offered" select="$direction/topics"/>
    <xsl:comment>
      <xsl:call-template name="sentence">
        <xsl:with-param name="key" select="'new-topics'"/>
      </xsl:call-template>
      <xsl:if test="$offered[topic]/@open = 'yes'">
        <xsl:call-template name="both">
          <xsl:with-param name="key" select="'new-topics-open'"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:for-each select="$offered//topic">
        <xsl:value-of select="concat('&#10;', @no, ' ',
                              normalize-space(zh))"/>
        <xsl:if test="en">
          <xsl:value-of select="concat(' / ', normalize-space(en))"/>
        </xsl:if>
        <xsl:call-template name="lines-of">
          <xsl:with-param name="text" select="."/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:comment>
    <topics>
      <topic ref=""/>
    </topics>
  </xsl:template>

  <!-- Flags first, as the grammar has it. -->
  <xsl:template name="questions">
    <xsl:variable name="asked"
                  select="$direction/questions/question[not(@side)]"/>
    <xsl:if test="$asked[@type = 'flag']">
      <flags>
        <xsl:call-template name="flags">
          <xsl:with-param name="asked" select="$asked"/>
        </xsl:call-template>
      </flags>
    </xsl:if>
    <xsl:if test="$asked[@type != 'flag']">
      <facts>
        <xsl:call-template name="facts">
          <xsl:with-param name="asked" select="$asked"/>
        </xsl:call-template>
      </facts>
    </xsl:if>
  </xsl:template>

  <xsl:template name="flags">
    <xsl:param name="asked"/>
    <xsl:for-each select="$asked[@type = 'flag']">
      <xsl:call-template name="question-note">
        <xsl:with-param name="answers" select="'yes no unknown '"/>
      </xsl:call-template>
      <flag name="{@name}" value=""/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="facts">
    <xsl:param name="asked"/>
    <xsl:for-each select="$asked[@type != 'flag']">
      <xsl:call-template name="question-note"/>
      <fact name="{@name}" value=""/>
    </xsl:for-each>
  </xsl:template>

  <!-- Context: a question. -->
  <xsl:template name="question-note">
    <xsl:param name="answers" select="''"/>
    <xsl:variable name="no" select="string(@requirement)"/>
    <xsl:comment>
      <xsl:call-template name="text-lines">
        <xsl:with-param name="text" select="."/>
        <xsl:with-param name="clauses" select="$rules[@no = $no]"/>
      </xsl:call-template>
      <xsl:call-template name="words-of">
        <xsl:with-param name="group" select="'answer'"/>
        <xsl:with-param name="values" select="$answers"/>
      </xsl:call-template>
    </xsl:comment>
  </xsl:template>

  <!-- What a person has to judge. -->
  <xsl:template name="judgements">
    <xsl:variable name="asked"
        select="$call/rules/manual | $rules/manual"/>
    <xsl:if test="$asked">
      <xsl:call-template name="note">
        <xsl:with-param name="key" select="'new-judgements'"/>
        <xsl:with-param name="group" select="'state'"/>
        <xsl:with-param name="values" select="'met unmet '"/>
      </xsl:call-template>
      <judgements>
        <xsl:for-each select="$asked">
          <xsl:comment>
            <xsl:call-template name="text-lines">
              <xsl:with-param name="text" select="question"/>
              <xsl:with-param name="clauses"
                              select="parent::requirement"/>
            </xsl:call-template>
          </xsl:comment>
          <judgement check="{@id}" state="" by="" on=""/>
        </xsl:for-each>
      </judgements>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
