<?xml version="1.0" encoding="UTF-8"?>
<!--
  A letter to one foreign partner, $subject: what to do, by when and where in
  one frame, then the clause, what happens if not, what to sign, whom to ask.
  English first. Where a fact is in no input, the letter says so.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="common.xsl"/>
  <xsl:include href="letter-frame.xsl"/>
  <xsl:include href="letter-language.xsl"/>

  <xsl:variable name="side" select="string($subject/@side)"/>
  <xsl:variable name="duty"
      select="$direction/filings/filing[@side = $side][
              not(@stage) or @stage = $proposal/@stage][1]"/>
  <xsl:variable name="home-duty"
                select="$direction/filings/filing[@side = $home][1]"/>
  <xsl:variable name="state"
                select="$proposal/filings/filing[@side = $side][1]"/>
  <!-- What the proposal says that this side has filed, and when. -->
  <xsl:variable name="filed" select="$state[@state = 'filed'][string(@on)]"/>
  <!-- A duty of a stage to come. -->
  <xsl:variable name="later-duty" select="$direction/filings/filing[
      @side = $side][not($duty)]"/>
  <xsl:variable name="authority" select="($state/authority
      | $duty/authority[not($state/authority)])[1]"/>
  <xsl:variable name="deadline"
                select="$call/deadlines/deadline[@id = $duty/@deadline]"/>
  <xsl:variable name="home-deadline"
                select="$call/deadlines/deadline[@id = $home-duty/@deadline]"/>
  <!-- What this side is asked to sign. -->
  <xsl:variable name="signed-here" select="$direction/asks/document[
      not(@signed = 'no')][not(@per = 'authority')][
      not(@side) or @side = $side][
      not(@per = 'enterprise')
      or $participants[@side = $side][@kind = 'enterprise']]"/>
  <xsl:variable name="route" select="$direction/routes/route"/>
  <xsl:variable name="subject-key">
    <xsl:choose>
      <xsl:when test="$duty and not($filed)">letter-subject</xsl:when>
      <xsl:when test="$route">letter-subject-route</xsl:when>
      <xsl:when test="$signed-here">letter-subject-other</xsl:when>
      <xsl:otherwise>letter-subject-check</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="closing-key">
    <xsl:choose>
      <xsl:when test="$duty and not($filed)">letter-closing</xsl:when>
      <xsl:otherwise>letter-closing-other</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="addressee" select="$people[
      @participant = $subject/@id][@role = 'side-leader'][1]"/>

  <xsl:template match="/">
    <part id="{$part/@id}" lang="en" tighten="yes">
      <xsl:call-template name="letter-titles"/>
      <section>
        <title style="part-title">
          <pair style="part-title">
            <left lang="en">
              <xsl:value-of select="sb:label(string($subject-key), 'en')"/>
            </left>
            <right lang="{$other}">
              <xsl:value-of select="sb:label(string($subject-key), $other)"/>
            </right>
          </pair>
        </title>
        <xsl:call-template name="letter-head"/>
        <xsl:call-template name="frame"/>
        <xsl:call-template name="letter-pair">
          <xsl:with-param name="key" select="'letter-opening'"/>
        </xsl:call-template>
        <xsl:call-template name="two-texts">
          <xsl:with-param name="text" select="$proposal/title"/>
          <xsl:with-param name="style" select="'letter-body'"/>
        </xsl:call-template>
        <xsl:call-template name="route-steps"/>
        <xsl:call-template name="consequence"/>
        <xsl:call-template name="order-of-dates"/>
        <xsl:call-template name="to-sign"/>
        <xsl:call-template name="whom-to-ask"/>
        <xsl:call-template name="sender"/>
        <xsl:if test="sb:labels-in($other) = 'unreviewed'">
          <xsl:call-template name="letter-pair">
            <xsl:with-param name="key" select="'letter-unreviewed'"/>
            <xsl:with-param name="style" select="'note'"/>
          </xsl:call-template>
        </xsl:if>
      </section>
    </part>
  </xsl:template>

  <!-- The bookmark names the recipient. -->
  <xsl:template name="letter-titles">
    <title lang="zh">
      <xsl:value-of select="concat(normalize-space($part/title/zh),
                                   sb:label('colon', 'zh'))"/>
      <xsl:call-template name="name">
        <xsl:with-param name="of" select="$subject"/>
        <xsl:with-param name="lang" select="'zh'"/>
      </xsl:call-template>
    </title>
    <title lang="en">
      <xsl:value-of select="concat(normalize-space($part/title/en),
                                   sb:label('colon', 'en'), ' ')"/>
      <xsl:call-template name="name">
        <xsl:with-param name="of" select="$subject"/>
        <xsl:with-param name="lang" select="'en'"/>
      </xsl:call-template>
    </title>
  </xsl:template>

  <!-- Two sides, English left -->

  <xsl:template name="letter-pair">
    <xsl:param name="key"/>
    <xsl:param name="style" select="'letter-body'"/>
    <pair style="{$style}">
      <left lang="en">
        <xsl:value-of select="sb:label($key, 'en')"/>
      </left>
      <right lang="{$other}">
        <xsl:value-of select="sb:label($key, $other)"/>
      </right>
    </pair>
  </xsl:template>

  <xsl:template name="two-texts">
    <xsl:param name="text"/>
    <xsl:param name="style"/>
    <xsl:param name="origin" select="'proposal'"/>
    <xsl:param name="mark"/>
    <xsl:param name="note"/>
    <pair style="{$style}">
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="$text"/>
      </xsl:call-template>
      <xsl:if test="$mark">
        <xsl:attribute name="mark">
          <xsl:value-of select="$mark"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:if test="$note">
        <xsl:attribute name="note">
          <xsl:value-of select="$note"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:if test="not($text/en)">
        <xsl:attribute name="missing">en</xsl:attribute>
      </xsl:if>
      <xsl:if test="$other = 'zh' and not($text/zh)">
        <xsl:attribute name="missing">zh</xsl:attribute>
      </xsl:if>
      <left lang="en">
        <xsl:call-template name="words">
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="lang" select="'en'"/>
          <xsl:with-param name="origin" select="$origin"/>
        </xsl:call-template>
      </left>
      <xsl:if test="$other = 'zh'">
        <right lang="zh">
          <xsl:call-template name="words">
            <xsl:with-param name="text" select="$text"/>
            <xsl:with-param name="lang" select="'zh'"/>
            <xsl:with-param name="origin" select="$origin"/>
          </xsl:call-template>
        </right>
      </xsl:if>
    </pair>
  </xsl:template>

  <!-- To and from -->

  <xsl:template name="letter-head">
    <table style="facts">
      <col width="24mm"/>
      <col width="1*"/>
      <body>
        <row keep="yes">
          <xsl:call-template name="letter-label">
            <xsl:with-param name="key" select="'letter-to'"/>
          </xsl:call-template>
          <cell>
            <xsl:if test="$addressee">
              <xsl:call-template name="foreign-name">
                <xsl:with-param name="of" select="$addressee"/>
              </xsl:call-template>
            </xsl:if>
            <xsl:call-template name="foreign-name">
              <xsl:with-param name="of" select="$subject"/>
            </xsl:call-template>
          </cell>
        </row>
        <row keep="yes">
          <xsl:call-template name="letter-label">
            <xsl:with-param name="key" select="'letter-from'"/>
          </xsl:call-template>
          <cell>
            <xsl:call-template name="foreign-name">
              <xsl:with-param name="of" select="$leader"/>
            </xsl:call-template>
            <xsl:call-template name="foreign-name">
              <xsl:with-param name="of" select="$lead"/>
            </xsl:call-template>
          </cell>
        </row>
        <xsl:if test="$today">
          <row keep="yes">
            <xsl:call-template name="letter-label">
              <xsl:with-param name="key" select="'date'"/>
            </xsl:call-template>
            <cell>
              <para lang="en">
                <xsl:value-of select="sb:date($today, 'en')"/>
              </para>
              <xsl:if test="$other != 'zh'">
                <para lang="{$other}">
                  <xsl:call-template name="letter-date">
                    <xsl:with-param name="date" select="$today"/>
                    <xsl:with-param name="lang" select="$other"/>
                  </xsl:call-template>
                </para>
              </xsl:if>
            </cell>
          </row>
        </xsl:if>
      </body>
    </table>
  </xsl:template>

  <xsl:template name="letter-label">
    <xsl:param name="key"/>
    <cell header="row" style="label">
      <para lang="en">
        <xsl:value-of select="sb:label($key, 'en')"/>
      </para>
      <para lang="{$other}">
        <xsl:value-of select="sb:label($key, $other)"/>
      </para>
    </cell>
  </xsl:template>

  <xsl:template name="foreign-name">
    <xsl:param name="of"/>
    <para lang="en" style="letter-name">
      <xsl:call-template name="name">
        <xsl:with-param name="of" select="$of"/>
        <xsl:with-param name="lang" select="'en'"/>
      </xsl:call-template>
      <xsl:if test="$of/name/zh and $of/name/en or not($of/name)">
        <xsl:text> </xsl:text>
        <text lang="zh">
          <xsl:call-template name="name">
            <xsl:with-param name="of" select="$of"/>
            <xsl:with-param name="lang" select="'zh'"/>
          </xsl:call-template>
        </text>
      </xsl:if>
    </para>
    <xsl:for-each select="$of/name-in">
      <para lang="{@lang}" style="letter-name">
        <xsl:value-of select="normalize-space(.)"/>
      </para>
    </xsl:for-each>
  </xsl:template>

  <!-- The clause that makes it necessary -->

  <xsl:template name="consequence">
    <xsl:variable name="clause" select="$direction/requirements/requirement[
        @no = ($duty | $later-duty)/@requirement
        or not($duty) and @no = $route/@requirement
        or not(@no) and $duty[@both = 'yes'][not(@requirement)]]"/>
    <xsl:if test="$clause">
      <section>
        <xsl:call-template name="letter-heading">
          <xsl:with-param name="key" select="'letter-why'"/>
        </xsl:call-template>
        <xsl:for-each select="$clause">
          <xsl:call-template name="two-texts">
            <xsl:with-param name="text" select="."/>
            <xsl:with-param name="style" select="'quote'"/>
            <xsl:with-param name="origin" select="'call'"/>
            <xsl:with-param name="mark" select="string(@strength)"/>
            <xsl:with-param name="note" select="string(*/@source)"/>
          </xsl:call-template>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="letter-heading">
    <xsl:param name="key"/>
    <title style="heading-3">
      <pair style="heading-3">
        <left lang="en">
          <xsl:value-of select="sb:label($key, 'en')"/>
        </left>
        <right lang="{$other}">
          <xsl:value-of select="sb:label($key, $other)"/>
        </right>
      </pair>
    </title>
  </xsl:template>

  <!-- Who does what until the paper is there. -->
  <xsl:template name="route-steps">
    <xsl:for-each select="$route">
      <section>
        <xsl:call-template name="letter-heading">
          <xsl:with-param name="key" select="'letter-route-steps'"/>
        </xsl:call-template>
        <xsl:for-each select="step">
          <pair style="letter-body">
            <xsl:call-template name="place">
              <xsl:with-param name="node" select="."/>
            </xsl:call-template>
            <left lang="en">
              <xsl:call-template name="step-words">
                <xsl:with-param name="lang" select="'en'"/>
              </xsl:call-template>
            </left>
            <xsl:if test="$other = 'zh'">
              <right lang="zh">
                <xsl:call-template name="step-words">
                  <xsl:with-param name="lang" select="'zh'"/>
                </xsl:call-template>
              </right>
            </xsl:if>
          </pair>
        </xsl:for-each>
      </section>
    </xsl:for-each>
  </xsl:template>

  <!-- Context: a step. -->
  <xsl:template name="step-words">
    <xsl:param name="lang"/>
    <xsl:value-of select="concat(position(), '. ')"/>
    <emphasis>
      <xsl:call-template name="words">
        <xsl:with-param name="text" select="by"/>
        <xsl:with-param name="lang" select="$lang"/>
        <xsl:with-param name="origin" select="'call'"/>
      </xsl:call-template>
    </emphasis>
    <xsl:value-of select="sb:label('colon', $lang)"/>
    <xsl:if test="$lang = 'en'">
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:call-template name="words">
      <xsl:with-param name="text" select="act"/>
      <xsl:with-param name="lang" select="$lang"/>
      <xsl:with-param name="origin" select="'call'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The partner's own deadline may be later than the one at home, while
       what both sign must be there by the earlier. -->
  <xsl:template name="order-of-dates">
    <xsl:variable name="entered" select="$proposal/deadlines/deadline"/>
    <xsl:variable name="their-shown" select="$entered[@id = $deadline/@id]
        | $deadline[not(@id = $entered/@id)]"/>
    <xsl:variable name="home-shown" select="$entered[@id = $home-deadline/@id]
        | $home-deadline[not(@id = $entered/@id)]"/>
    <xsl:variable name="theirs" select="number(translate(
        substring($their-shown/@at, 1, 10), '-', ''))"/>
    <xsl:variable name="ours" select="number(translate(
        substring($home-shown/@at, 1, 10), '-', ''))"/>
    <xsl:if test="$home-shown/@at and $signed-here">
      <section>
        <xsl:call-template name="letter-heading">
          <xsl:with-param name="key" select="'letter-order'"/>
        </xsl:call-template>
        <pair style="letter-body">
          <left lang="en">
            <xsl:value-of select="concat(
                sb:label('letter-sign-before', 'en'), ' ')"/>
            <xsl:call-template name="deadline-words">
              <xsl:with-param name="of" select="$home-deadline"/>
              <xsl:with-param name="lang" select="'en'"/>
            </xsl:call-template>
            <xsl:value-of select="sb:label('full-stop', 'en')"/>
            <xsl:if test="not($filed) and $theirs &gt; $ours">
              <xsl:value-of select="concat(' ',
                  sb:label('letter-later', 'en'))"/>
            </xsl:if>
          </left>
          <right lang="{$other}">
            <xsl:value-of select="sb:label('letter-sign-before', $other)"/>
            <xsl:call-template name="gap">
              <xsl:with-param name="lang" select="$other"/>
            </xsl:call-template>
            <xsl:call-template name="deadline-words">
              <xsl:with-param name="of" select="$home-deadline"/>
              <xsl:with-param name="lang" select="$other"/>
            </xsl:call-template>
            <xsl:value-of select="sb:label('full-stop', $other)"/>
            <xsl:if test="not($filed) and $theirs &gt; $ours">
              <xsl:call-template name="gap">
                <xsl:with-param name="lang" select="$other"/>
              </xsl:call-template>
              <xsl:value-of select="sb:label('letter-later', $other)"/>
            </xsl:if>
          </right>
        </pair>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="to-sign">
    <xsl:if test="$signed-here">
      <section>
        <xsl:call-template name="letter-heading">
          <xsl:with-param name="key" select="'letter-what-to-sign'"/>
        </xsl:call-template>
        <xsl:for-each select="$signed-here">
          <xsl:variable name="kind" select="string(@kind)"/>
          <xsl:call-template name="two-texts">
            <xsl:with-param name="text"
                select="$call/document-kinds/document-kind[@id = $kind]/name"/>
            <xsl:with-param name="style" select="'letter-meta'"/>
            <xsl:with-param name="origin" select="'call'"/>
            <xsl:with-param name="mark" select="string(@strength)"/>
          </xsl:call-template>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="whom-to-ask">
    <xsl:variable name="contacts"
                  select="$direction/contacts/contact[@side = $side]"/>
    <section>
      <xsl:call-template name="letter-heading">
        <xsl:with-param name="key" select="'letter-ask'"/>
      </xsl:call-template>
      <xsl:for-each select="$contacts">
        <para lang="en" style="letter-meta">
          <xsl:value-of
              select="normalize-space(name/en | name[not(en)]/zh)"/>
          <xsl:if test="org/en">
            <xsl:value-of select="concat(substring(', ', 1, 2 * count(name)),
                                         normalize-space(org/en))"/>
          </xsl:if>
          <xsl:for-each select="phone">
            <xsl:value-of select="concat(' · ', normalize-space(.))"/>
          </xsl:for-each>
          <xsl:for-each select="email">
            <xsl:text> · </xsl:text>
            <link href="mailto:{normalize-space(.)}">
              <text style="link">
                <xsl:value-of select="normalize-space(.)"/>
              </text>
            </link>
          </xsl:for-each>
        </para>
      </xsl:for-each>
      <xsl:if test="not($contacts)">
        <xsl:call-template name="letter-pair">
          <xsl:with-param name="key" select="'no-contact-side'"/>
          <xsl:with-param name="style" select="'note'"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:variable name="links" select="$direction/urls/url[
          not(@href = preceding-sibling::url/@href)]"/>
      <xsl:if test="$links">
        <table style="links">
          <col width="21mm"/>
          <col width="1*"/>
          <body>
            <xsl:for-each select="$links">
              <row keep="yes">
                <cell>
                  <qr href="{@href}"/>
                </cell>
                <cell valign="middle">
                  <para lang="en" style="letter-meta">
                    <link href="{@href}">
                      <text style="link">
                        <xsl:value-of select="@href"/>
                      </text>
                    </link>
                  </para>
                </cell>
              </row>
            </xsl:for-each>
          </body>
        </table>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- The closing words left in both languages, the signature beside them. -->
  <xsl:template name="sender">
    <pair style="letter-sender">
      <left lang="en">
        <para style="letter-closing">
          <xsl:value-of select="sb:label(string($closing-key), 'en')"/>
        </para>
        <para lang="{$other}" style="letter-closing">
          <xsl:value-of select="sb:label(string($closing-key), $other)"/>
        </para>
      </left>
      <right lang="en">
        <xsl:call-template name="sender-signature"/>
      </right>
    </pair>
  </xsl:template>

  <xsl:template name="sender-signature">
    <signature role="project-leader" seal="no" lang="en">
      <xsl:call-template name="signature-words">
        <xsl:with-param name="first" select="'en'"/>
      </xsl:call-template>
      <xsl:attribute name="label">
        <xsl:call-template name="plain-label">
          <xsl:with-param name="key" select="'project-leader'"/>
        </xsl:call-template>
      </xsl:attribute>
      <xsl:call-template name="name">
        <xsl:with-param name="of" select="$leader"/>
        <xsl:with-param name="lang" select="'en'"/>
      </xsl:call-template>
      <xsl:if test="$leader/name/zh and $leader/name/en or not($leader/name)">
        <xsl:text> </xsl:text>
        <text lang="zh">
          <xsl:call-template name="name">
            <xsl:with-param name="of" select="$leader"/>
            <xsl:with-param name="lang" select="'zh'"/>
          </xsl:call-template>
        </text>
      </xsl:if>
    </signature>
  </xsl:template>
</xsl:stylesheet>
