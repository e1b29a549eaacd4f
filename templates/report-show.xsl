<?xml version="1.0" encoding="UTF-8"?>
<!-- All that one direction asks, in both languages. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="report-pieces.xsl"/>
  <xsl:import href="report-lines.xsl"/>

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
      <xsl:with-param name="lead" select="concat($direction/@id, ' ')"/>
      <xsl:with-param name="indent" select="0"/>
    </xsl:call-template>
    <xsl:call-template name="head-line">
      <xsl:with-param name="key" select="'at-a-glance'"/>
    </xsl:call-template>
    <xsl:call-template name="fact-lines"/>
    <xsl:if test="$direction/initiative">
      <xsl:call-template name="head-line">
        <xsl:with-param name="key" select="'initiative'"/>
      </xsl:call-template>
      <xsl:call-template name="both">
        <xsl:with-param name="of" select="$direction/initiative"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="$direction/agreements">
      <xsl:call-template name="head-line">
        <xsl:with-param name="key" select="'agreements'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:for-each select="$direction/agreements/agreement">
      <xsl:call-template name="both">
        <xsl:with-param name="of" select="."/>
        <xsl:with-param name="lead" select="'– '"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:call-template name="topic-lines"/>
    <xsl:if test="$direction/requirements">
      <xsl:call-template name="head-line">
        <xsl:with-param name="key" select="'requirements'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:for-each select="$direction/requirements/requirement">
      <xsl:call-template name="both">
        <xsl:with-param name="of" select="."/>
        <xsl:with-param name="lead">
          <xsl:if test="@no">
            <xsl:value-of select="concat(@no, '. ')"/>
          </xsl:if>
        </xsl:with-param>
        <xsl:with-param name="strength" select="string(@strength)"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:call-template name="contact-lines"/>
    <xsl:call-template name="oddity-lines">
      <xsl:with-param name="of" select="$direction//oddity"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Numbers and partners, each after what it is. -->
  <xsl:template name="fact-lines">
    <xsl:call-template name="both">
      <xsl:with-param name="of" select="$direction/projects"/>
      <xsl:with-param name="key" select="'projects-to-support'"/>
    </xsl:call-template>
    <!-- Where one sentence words both, it stands once. -->
    <xsl:if test="not($direction/funding/zh = $direction/projects/zh)">
      <xsl:call-template name="both">
        <xsl:with-param name="of" select="$direction/funding"/>
        <xsl:with-param name="key" select="'funding-in-all'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:for-each select="$direction/pools/pool">
      <xsl:call-template name="both">
        <xsl:with-param name="of" select="title"/>
        <xsl:with-param name="key" select="'pool'"/>
      </xsl:call-template>
      <xsl:for-each select="projects | funding">
        <xsl:call-template name="both">
          <xsl:with-param name="of" select="."/>
          <xsl:with-param name="indent" select="4"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:for-each>
    <xsl:call-template name="both">
      <xsl:with-param name="of" select="$direction/duration"/>
      <xsl:with-param name="key" select="'project-period'"/>
    </xsl:call-template>
    <xsl:if test="not($direction/duration)">
      <xsl:call-template name="both">
        <xsl:with-param name="of" select="$call/totals/duration"/>
        <xsl:with-param name="key" select="'period-general'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:for-each select="$direction/partners/partner">
      <xsl:variable name="ref" select="string(@ref)"/>
      <xsl:call-template name="both">
        <xsl:with-param name="of"
            select="$call/parties/party[@id = $ref]/name"/>
        <xsl:with-param name="key" select="'partner'"/>
        <xsl:with-param name="before" select="concat($ref, ' ')"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="topic-lines">
    <xsl:call-template name="head-line">
      <xsl:with-param name="key" select="'topics'"/>
    </xsl:call-template>
    <xsl:call-template name="both">
      <xsl:with-param name="of" select="$direction/topics/intro"/>
    </xsl:call-template>
    <xsl:apply-templates select="$direction/topics/topic" mode="lines"/>
  </xsl:template>

  <xsl:template match="topic" mode="lines">
    <xsl:param name="indent" select="2"/>
    <xsl:call-template name="both">
      <xsl:with-param name="of" select="."/>
      <xsl:with-param name="lead" select="concat(@no, ' ')"/>
      <xsl:with-param name="indent" select="$indent"/>
    </xsl:call-template>
    <xsl:call-template name="both">
      <xsl:with-param name="of" select="intro"/>
      <xsl:with-param name="indent" select="$indent + 2"/>
    </xsl:call-template>
    <xsl:call-template name="both">
      <xsl:with-param name="of" select="research/contents"/>
      <xsl:with-param name="key" select="'research-contents'"/>
      <xsl:with-param name="indent" select="$indent + 2"/>
    </xsl:call-template>
    <xsl:call-template name="both">
      <xsl:with-param name="of" select="research/indicators"/>
      <xsl:with-param name="key" select="'research-indicators'"/>
      <xsl:with-param name="indent" select="$indent + 2"/>
    </xsl:call-template>
    <xsl:apply-templates select="topic" mode="lines">
      <xsl:with-param name="indent" select="$indent + 2"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template name="contact-lines">
    <xsl:if test="$direction/contacts/contact">
      <xsl:call-template name="head-line">
        <xsl:with-param name="key" select="'contacts'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:for-each select="$direction/contacts/contact">
      <item indent="2" lead="{@side} ">
        <xsl:if test="name/zh or org or post">
          <line>
            <xsl:call-template name="contact-words">
              <xsl:with-param name="in" select="'zh'"/>
              <xsl:with-param name="comma" select="'，'"/>
            </xsl:call-template>
          </line>
        </xsl:if>
        <xsl:if test="name/en or org or post">
          <line>
            <xsl:call-template name="contact-words">
              <xsl:with-param name="in" select="'en'"/>
              <xsl:with-param name="comma" select="', '"/>
            </xsl:call-template>
          </line>
        </xsl:if>
        <xsl:call-template name="contact-line">
          <xsl:with-param name="parts" select="phone | email"/>
          <xsl:with-param name="comma" select="', '"/>
          <xsl:with-param name="after" select="concat(' (', @source, ')')"/>
        </xsl:call-template>
      </item>
    </xsl:for-each>
    <xsl:if test="$direction/urls/url">
      <xsl:call-template name="head-line">
        <xsl:with-param name="key" select="'links'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:for-each select="$direction/urls/url">
      <item indent="2">
        <xsl:if test="label">
          <line>
            <xsl:call-template name="words-or-none">
              <xsl:with-param name="of" select="label"/>
              <xsl:with-param name="in" select="'zh'"/>
            </xsl:call-template>
          </line>
          <line>
            <xsl:call-template name="words-or-none">
              <xsl:with-param name="of" select="label"/>
              <xsl:with-param name="in" select="'en'"/>
            </xsl:call-template>
          </line>
        </xsl:if>
        <line>
          <xsl:value-of select="concat(@href, ' (', @source, ')')"/>
        </line>
      </item>
    </xsl:for-each>
  </xsl:template>

  <!-- Context: a contact. A name may have one language, a unit and a post
       have both or say which they lack. -->
  <xsl:template name="contact-words">
    <xsl:param name="in"/>
    <xsl:param name="comma"/>
    <xsl:for-each select="name | org | post">
      <xsl:if test="position() &gt; 1">
        <xsl:value-of select="$comma"/>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="self::name and not(*[local-name() = $in])">
          <xsl:value-of select="normalize-space((zh | en)[1])"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="words-or-none">
            <xsl:with-param name="of" select="."/>
            <xsl:with-param name="in" select="$in"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- What there is of these parts, in one line. -->
  <xsl:template name="contact-line">
    <xsl:param name="parts"/>
    <xsl:param name="comma"/>
    <xsl:param name="after"/>
    <xsl:if test="$parts">
      <line>
        <xsl:for-each select="$parts">
          <xsl:if test="position() &gt; 1">
            <xsl:value-of select="$comma"/>
          </xsl:if>
          <xsl:value-of select="normalize-space(.)"/>
        </xsl:for-each>
        <xsl:value-of select="$after"/>
      </line>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
