<?xml version="1.0" encoding="UTF-8"?>
<!-- All that one direction asks, in both languages. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="report-pieces.xsl"/>

  <xsl:template match="/">
    <report>
      <xsl:choose>
        <xsl:when test="$format = 'json'">
          <xsl:call-template name="tree"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="lines"/>
        </xsl:otherwise>
      </xsl:choose>
    </report>
  </xsl:template>

  <!-- JSON -->

  <xsl:template name="tree">
    <object>
      <xsl:call-template name="direction-keys">
        <xsl:with-param name="of" select="$direction"/>
        <xsl:with-param name="worded" select="true()"/>
      </xsl:call-template>
      <xsl:call-template name="text">
        <xsl:with-param name="key" select="'initiative'"/>
        <xsl:with-param name="of" select="$direction/initiative"/>
      </xsl:call-template>
      <array key="agreements">
        <xsl:for-each select="$direction/agreements/agreement">
          <object>
            <xsl:call-template name="languages">
              <xsl:with-param name="of" select="."/>
            </xsl:call-template>
          </object>
        </xsl:for-each>
      </array>
      <xsl:if test="$direction/topics/intro">
        <xsl:call-template name="text">
          <xsl:with-param name="key" select="'topics_intro'"/>
          <xsl:with-param name="of" select="$direction/topics/intro"/>
        </xsl:call-template>
      </xsl:if>
      <array key="topics">
        <xsl:apply-templates select="$direction/topics/topic" mode="tree"/>
      </array>
      <xsl:call-template name="duration-tree"/>
      <array key="requirements">
        <xsl:for-each select="$direction/requirements/requirement">
          <xsl:call-template name="requirement-tree"/>
        </xsl:for-each>
      </array>
      <array key="contacts">
        <xsl:for-each select="$direction/contacts/contact">
          <xsl:call-template name="contact-tree"/>
        </xsl:for-each>
      </array>
      <array key="urls">
        <xsl:for-each select="$direction/urls/url">
          <string>
            <xsl:value-of select="@href"/>
          </string>
        </xsl:for-each>
      </array>
    </object>
  </xsl:template>

  <xsl:template match="topic" mode="tree">
    <object>
      <string key="no">
        <xsl:value-of select="@no"/>
      </string>
      <xsl:call-template name="languages">
        <xsl:with-param name="of" select="."/>
      </xsl:call-template>
      <xsl:if test="intro">
        <xsl:call-template name="text">
          <xsl:with-param name="key" select="'intro'"/>
          <xsl:with-param name="of" select="intro"/>
        </xsl:call-template>
      </xsl:if>
      <array key="topics">
        <xsl:apply-templates select="topic" mode="tree"/>
      </array>
      <xsl:if test="research">
        <object key="research">
          <xsl:call-template name="text">
            <xsl:with-param name="key" select="'contents'"/>
            <xsl:with-param name="of" select="research/contents"/>
          </xsl:call-template>
          <xsl:call-template name="text">
            <xsl:with-param name="key" select="'indicators'"/>
            <xsl:with-param name="of" select="research/indicators"/>
          </xsl:call-template>
        </object>
      </xsl:if>
    </object>
  </xsl:template>

  <!-- A window of time alone is no duration. -->
  <xsl:template name="duration-tree">
    <xsl:variable name="duration" select="$direction/duration"/>
    <xsl:choose>
      <xsl:when test="$duration/@min-months or $duration/@max-months">
        <object key="duration">
          <xsl:call-template name="number">
            <xsl:with-param name="key" select="'min_months'"/>
            <xsl:with-param name="of" select="$duration/@min-months"/>
          </xsl:call-template>
          <xsl:call-template name="number">
            <xsl:with-param name="key" select="'max_months'"/>
            <xsl:with-param name="of" select="$duration/@max-months"/>
          </xsl:call-template>
          <string key="strength">
            <xsl:value-of select="$duration/@strength"/>
          </string>
          <xsl:call-template name="text">
            <xsl:with-param name="key" select="'text'"/>
            <xsl:with-param name="of" select="$duration"/>
          </xsl:call-template>
        </object>
      </xsl:when>
      <xsl:otherwise>
        <null key="duration"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Context: a requirement. -->
  <xsl:template name="requirement-tree">
    <object>
      <xsl:call-template name="string">
        <xsl:with-param name="key" select="'no'"/>
        <xsl:with-param name="of" select="@no"/>
      </xsl:call-template>
      <xsl:call-template name="languages">
        <xsl:with-param name="of" select="."/>
      </xsl:call-template>
      <string key="strength">
        <xsl:value-of select="@strength"/>
      </string>
      <xsl:call-template name="string">
        <xsl:with-param name="key" select="'source'"/>
        <xsl:with-param name="of" select="(zh/@source | en/@source)[1]"/>
      </xsl:call-template>
      <array key="checks">
        <xsl:for-each select="check | manual">
          <string>
            <xsl:value-of select="@id"/>
          </string>
        </xsl:for-each>
      </array>
    </object>
  </xsl:template>

  <!-- Context: a contact. -->
  <xsl:template name="contact-tree">
    <object>
      <string key="side">
        <xsl:value-of select="@side"/>
      </string>
      <xsl:call-template name="string">
        <xsl:with-param name="key" select="'name'"/>
        <xsl:with-param name="of" select="(name/zh | name/en)[1]"/>
      </xsl:call-template>
      <xsl:call-template name="text">
        <xsl:with-param name="key" select="'org'"/>
        <xsl:with-param name="of" select="org"/>
      </xsl:call-template>
      <array key="phones">
        <xsl:for-each select="phone">
          <string>
            <xsl:value-of select="normalize-space(.)"/>
          </string>
        </xsl:for-each>
      </array>
      <array key="emails">
        <xsl:for-each select="email">
          <string>
            <xsl:value-of select="normalize-space(.)"/>
          </string>
        </xsl:for-each>
      </array>
    </object>
  </xsl:template>

  <!-- Text -->

  <xsl:template name="lines">
    <xsl:call-template name="both">
      <xsl:with-param name="of" select="$direction/title"/>
      <xsl:with-param name="before" select="concat($direction/@id, ' ')"/>
    </xsl:call-template>
    <xsl:call-template name="head-line">
      <xsl:with-param name="key" select="'at-a-glance'"/>
    </xsl:call-template>
    <xsl:call-template name="fact-lines"/>
    <xsl:call-template name="head-line">
      <xsl:with-param name="key" select="'agreements'"/>
    </xsl:call-template>
    <xsl:for-each select="$direction/initiative
                          | $direction/agreements/agreement">
      <xsl:call-template name="both">
        <xsl:with-param name="of" select="."/>
        <xsl:with-param name="indent" select="'  '"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:call-template name="head-line">
      <xsl:with-param name="key" select="'topics'"/>
    </xsl:call-template>
    <xsl:for-each select="$direction/topics/intro">
      <xsl:call-template name="both">
        <xsl:with-param name="of" select="."/>
        <xsl:with-param name="indent" select="'  '"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:apply-templates select="$direction/topics/topic" mode="lines"/>
    <xsl:if test="$direction/requirements">
      <xsl:call-template name="head-line">
        <xsl:with-param name="key" select="'requirements'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:for-each select="$direction/requirements/requirement">
      <xsl:call-template name="both">
        <xsl:with-param name="of" select="."/>
        <xsl:with-param name="before">
          <xsl:if test="@no">
            <xsl:value-of select="concat(@no, '. ')"/>
          </xsl:if>
        </xsl:with-param>
        <xsl:with-param name="strength" select="string(@strength)"/>
        <xsl:with-param name="indent" select="'  '"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:call-template name="contact-lines"/>
  </xsl:template>

  <!-- Numbers and partners, each after what it is. -->
  <xsl:template name="fact-lines">
    <xsl:call-template name="both">
      <xsl:with-param name="of" select="$direction/projects"/>
      <xsl:with-param name="key" select="'projects-to-support'"/>
      <xsl:with-param name="indent" select="'  '"/>
    </xsl:call-template>
    <xsl:call-template name="both">
      <xsl:with-param name="of" select="$direction/funding"/>
      <xsl:with-param name="key" select="'funding-in-all'"/>
      <xsl:with-param name="indent" select="'  '"/>
    </xsl:call-template>
    <xsl:for-each select="$direction/pools/pool">
      <xsl:call-template name="both">
        <xsl:with-param name="of" select="title"/>
        <xsl:with-param name="key" select="'pool'"/>
        <xsl:with-param name="indent" select="'  '"/>
      </xsl:call-template>
      <xsl:for-each select="projects | funding">
        <xsl:call-template name="both">
          <xsl:with-param name="of" select="."/>
          <xsl:with-param name="indent" select="'    '"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:for-each>
    <xsl:call-template name="both">
      <xsl:with-param name="of" select="$direction/duration"/>
      <xsl:with-param name="key" select="'project-period'"/>
      <xsl:with-param name="indent" select="'  '"/>
    </xsl:call-template>
    <xsl:if test="not($direction/duration)">
      <xsl:call-template name="both">
        <xsl:with-param name="of" select="$call/totals/duration"/>
        <xsl:with-param name="key" select="'period-general'"/>
        <xsl:with-param name="indent" select="'  '"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:for-each select="$direction/partners/partner">
      <xsl:variable name="ref" select="string(@ref)"/>
      <xsl:call-template name="both">
        <xsl:with-param name="of"
            select="$call/parties/party[@id = $ref]/name"/>
        <xsl:with-param name="key" select="'partner'"/>
        <xsl:with-param name="before" select="concat($ref, ' ')"/>
        <xsl:with-param name="indent" select="'  '"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="head-line">
    <xsl:param name="key"/>
    <line/>
    <line>
      <xsl:value-of select="sb:label($key, $lang)"/>
    </line>
  </xsl:template>

  <!-- A line for each language, with the source line after the first. key: of
       the label in front. -->
  <xsl:template name="both">
    <xsl:param name="of"/>
    <xsl:param name="key"/>
    <xsl:param name="before"/>
    <xsl:param name="strength"/>
    <xsl:param name="indent"/>
    <xsl:for-each select="$of/zh | $of/en">
      <line>
        <xsl:value-of select="$indent"/>
        <xsl:if test="$key">
          <xsl:value-of select="concat(sb:label($key, local-name()),
                                       sb:label('colon', local-name()))"/>
          <xsl:if test="self::en">
            <xsl:text> </xsl:text>
          </xsl:if>
        </xsl:if>
        <xsl:value-of select="$before"/>
        <xsl:if test="$strength">
          <xsl:value-of select="concat('[', sb:label(
              concat('strength-', $strength), local-name()), '] ')"/>
        </xsl:if>
        <xsl:value-of select="normalize-space(.)"/>
        <xsl:if test="@source">
          <xsl:value-of select="concat(' (', @source, ')')"/>
        </xsl:if>
      </line>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="topic" mode="lines">
    <xsl:param name="indent" select="'  '"/>
    <xsl:call-template name="both">
      <xsl:with-param name="of" select="."/>
      <xsl:with-param name="before" select="concat(@no, ' ')"/>
      <xsl:with-param name="indent" select="$indent"/>
    </xsl:call-template>
    <xsl:for-each select="intro | research/contents | research/indicators">
      <xsl:call-template name="both">
        <xsl:with-param name="of" select="."/>
        <xsl:with-param name="indent" select="concat($indent, '  ')"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:apply-templates select="topic" mode="lines">
      <xsl:with-param name="indent" select="concat($indent, '  ')"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template name="contact-lines">
    <xsl:if test="$direction/contacts/contact | $direction/urls/url">
      <xsl:call-template name="head-line">
        <xsl:with-param name="key" select="'contacts'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:for-each select="$direction/contacts/contact">
      <line>
        <xsl:value-of select="concat('  ', @side, ' ')"/>
        <xsl:call-template name="either">
          <xsl:with-param name="of" select="name"/>
        </xsl:call-template>
        <xsl:if test="org">
          <xsl:text>, </xsl:text>
          <xsl:call-template name="either">
            <xsl:with-param name="of" select="org"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:for-each select="phone | email">
          <xsl:value-of select="concat(', ', normalize-space(.))"/>
        </xsl:for-each>
      </line>
    </xsl:for-each>
    <xsl:for-each select="$direction/urls/url">
      <line>
        <xsl:value-of select="concat('  ', @href)"/>
      </line>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
