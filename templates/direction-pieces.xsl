<?xml version="1.0" encoding="UTF-8"?>
<!--
  The pieces of what one direction asks, for the sheet in a packet and for the
  guide: a pair for each clause, every requirement with the strength of its
  modal word and its line in the source.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:exsl="http://exslt.org/common"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="exsl sb">
  <xsl:import href="common.xsl"/>

  <xsl:variable name="home-zone" select="string($call/deadlines/deadline[
      @side = $home][@zone][1]/@zone)"/>

  <xsl:template name="unreviewed">
    <xsl:if test="$in-translation and $direction//*[
                  local-name() = $translation][not(@reviewed)]">
      <xsl:call-template name="label-pair">
        <xsl:with-param name="key" select="'unreviewed'"/>
        <xsl:with-param name="style" select="'note'"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The clause against one-sided filing, then the first other musts, each in
       up to whole characters of Chinese; a longer one is cut to room, and its
       English to as much as that takes. -->
  <xsl:template name="killers">
    <xsl:param name="whole" select="105"/>
    <xsl:param name="room" select="100"/>
    <xsl:variable name="joint" select="$direction/filings/filing[
        @both = 'yes' and @strength = 'must']"/>
    <!-- A filing names its clause by number; a single clause has none. -->
    <xsl:variable name="filing" select="$direction/requirements/requirement[
        @no = $joint/@requirement
        or not(@no) and $joint and count(../requirement) = 1]"/>
    <xsl:variable name="musts" select="$direction/requirements/requirement[
        @strength = 'must'][not(@info)]"/>
    <xsl:if test="$musts">
      <section>
        <xsl:call-template name="heading">
          <xsl:with-param name="key" select="'what-kills'"/>
        </xsl:call-template>
        <xsl:for-each select="$filing">
          <xsl:call-template name="killer">
            <xsl:with-param name="style" select="'void'"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:for-each select="$musts[count(. | $filing) != count($filing)][
            position() &lt;= 3 - count($filing)]">
          <xsl:call-template name="killer">
            <xsl:with-param name="style" select="'warning'"/>
            <xsl:with-param name="room"
                select="100000 * (string-length(zh) &lt;= $whole)
                        + $room * (string-length(zh) &gt; $whole)"/>
          </xsl:call-template>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Context: a requirement. Of a long one, how its duty begins; the whole of
       it stands among the requirements. -->
  <xsl:template name="killer">
    <xsl:param name="style"/>
    <xsl:param name="room" select="100000"/>
    <xsl:variable name="clause">
      <text>
        <xsl:for-each select="zh | en">
          <xsl:copy>
            <xsl:copy-of select="@source"/>
            <xsl:call-template name="shortened">
              <xsl:with-param name="words">
                <xsl:call-template name="duty">
                  <xsl:with-param name="words" select="normalize-space(.)"/>
                  <xsl:with-param name="room" select="$room"/>
                </xsl:call-template>
              </xsl:with-param>
              <xsl:with-param name="lang" select="local-name()"/>
              <xsl:with-param name="room"
                              select="$room * (1 + 2.6 * boolean(self::en))"/>
            </xsl:call-template>
          </xsl:copy>
        </xsl:for-each>
      </text>
    </xsl:variable>
    <xsl:call-template name="call-pair">
      <xsl:with-param name="text" select="exsl:node-set($clause)/text"/>
      <xsl:with-param name="style" select="$style"/>
      <xsl:with-param name="mark" select="'must'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Context: a clause in one language. Without the sentences before the one
       that says what must be done; a Chinese semicolon may end one. -->
  <xsl:template name="duty">
    <xsl:param name="words"/>
    <xsl:param name="room"/>
    <xsl:variable name="first">
      <xsl:choose>
        <xsl:when test="self::zh">
          <xsl:value-of select="substring-before(
              translate($words, '；', '。'), '。')"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="substring-before($words, '. ')"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="string-length($words) &lt;= $room or $first = ''
                      or contains($first, '须') or contains($first, '应')
                      or contains($first, ' must ')
                      or contains($first, ' shall ')">
        <xsl:value-of select="$words"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="duty">
          <xsl:with-param name="words" select="normalize-space(substring(
              $words, string-length($first) + 2))"/>
          <xsl:with-param name="room" select="$room"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Facts -->

  <xsl:template name="facts">
    <xsl:param name="keep"/>
    <section>
      <xsl:if test="$keep">
        <xsl:attribute name="keep">
          <xsl:value-of select="$keep"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'at-a-glance'"/>
      </xsl:call-template>
      <xsl:call-template name="fact-strip"/>
      <xsl:variable name="rows">
        <xsl:for-each select="$direction/pools/pool">
          <xsl:call-template name="pool"/>
        </xsl:for-each>
        <xsl:call-template name="deadlines"/>
      </xsl:variable>
      <xsl:if test="exsl:node-set($rows)/row">
        <table style="facts-on">
          <col width="38mm"/>
          <col width="1*"/>
          <xsl:if test="$edition = 'both'">
            <col width="1*"/>
          </xsl:if>
          <body>
            <xsl:copy-of select="$rows"/>
          </body>
        </table>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- The facts that one looks for first, side by side. One sentence may give
       projects and money both; the pools then give the money. -->
  <xsl:template name="fact-strip">
    <xsl:variable name="money" select="$direction/funding[
        zh != $direction/projects/zh or not($direction/pools/pool)]"/>
    <xsl:variable name="period" select="($direction/duration
        | $call/totals/duration[not($direction/duration)])[1]"/>
    <table style="strip">
      <col width="1*"/>
      <xsl:for-each select="$money | $period">
        <col width="1*"/>
      </xsl:for-each>
      <col width="1*"/>
      <head>
        <row>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="key" select="'projects-to-support'"/>
          </xsl:call-template>
          <xsl:if test="$money">
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key" select="'funding-in-all'"/>
            </xsl:call-template>
          </xsl:if>
          <xsl:if test="$period">
            <xsl:call-template name="head-cell">
              <xsl:with-param name="key">
                <xsl:choose>
                  <xsl:when test="$direction/duration">project-period</xsl:when>
                  <xsl:otherwise>period-general</xsl:otherwise>
                </xsl:choose>
              </xsl:with-param>
            </xsl:call-template>
          </xsl:if>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="key" select="'partner'"/>
          </xsl:call-template>
        </row>
      </head>
      <body>
        <row keep="yes">
          <xsl:call-template name="fact">
            <xsl:with-param name="text" select="$direction/projects"/>
          </xsl:call-template>
          <xsl:if test="$money">
            <xsl:call-template name="fact">
              <xsl:with-param name="text" select="$money"/>
            </xsl:call-template>
          </xsl:if>
          <xsl:if test="$period">
            <xsl:call-template name="fact">
              <xsl:with-param name="text" select="$period"/>
            </xsl:call-template>
          </xsl:if>
          <xsl:call-template name="partners"/>
        </row>
      </body>
    </table>
  </xsl:template>

  <xsl:template name="fact">
    <xsl:param name="text"/>
    <cell style="fact">
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="$text"/>
      </xsl:call-template>
      <xsl:call-template name="stack">
        <xsl:with-param name="text" select="$text"/>
        <xsl:with-param name="origin" select="'call'"/>
      </xsl:call-template>
    </cell>
  </xsl:template>

  <xsl:template name="partners">
    <cell style="fact">
      <xsl:if test="$in-zh">
        <para lang="zh">
          <xsl:for-each select="$direction/partners/partner">
            <xsl:if test="position() &gt; 1">、</xsl:if>
            <xsl:call-template name="party-name">
              <xsl:with-param name="side" select="@ref"/>
              <xsl:with-param name="lang" select="'zh'"/>
            </xsl:call-template>
          </xsl:for-each>
        </para>
      </xsl:if>
      <xsl:if test="$in-en">
        <para lang="en">
          <xsl:for-each select="$direction/partners/partner">
            <xsl:if test="position() &gt; 1">, </xsl:if>
            <xsl:call-template name="party-name">
              <xsl:with-param name="side" select="@ref"/>
              <xsl:with-param name="lang" select="'en'"/>
            </xsl:call-template>
          </xsl:for-each>
        </para>
      </xsl:if>
    </cell>
  </xsl:template>

  <!-- Context: a pool. -->
  <xsl:template name="pool">
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="'pool'"/>
        <xsl:with-param name="style" select="'label'"/>
      </xsl:call-template>
      <xsl:if test="$in-zh">
        <cell lang="zh">
          <xsl:for-each select="title | projects | funding">
            <para>
              <xsl:call-template name="words">
                <xsl:with-param name="text" select="."/>
                <xsl:with-param name="lang" select="'zh'"/>
                <xsl:with-param name="origin" select="'call'"/>
              </xsl:call-template>
            </para>
          </xsl:for-each>
        </cell>
      </xsl:if>
      <xsl:if test="$in-en">
        <cell lang="en">
          <xsl:for-each select="title | projects | funding">
            <para>
              <xsl:call-template name="words">
                <xsl:with-param name="text" select="."/>
                <xsl:with-param name="lang" select="'en'"/>
                <xsl:with-param name="origin" select="'call'"/>
              </xsl:call-template>
            </para>
          </xsl:for-each>
        </cell>
      </xsl:if>
    </row>
  </xsl:template>

  <!-- Deadlines of the issuer and of this direction's filings. -->
  <xsl:template name="deadlines">
    <xsl:variable name="shown" select="$call/deadlines/deadline[
        @id = $direction/filings/filing/@deadline
        or @direction = $direction/@id
        or @side = $home and not(@direction)][
        not(@optional)
        or @id = $proposal[not($blank)]/deadlines/deadline/@id]"/>
    <xsl:for-each select="$shown">
      <xsl:variable name="no" select="position()"/>
      <xsl:call-template name="deadline-row">
        <xsl:with-param name="noted" select="not($shown[
            position() &lt; $no]/note/zh = current()/note/zh)"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- Context: a deadline of the call. noted: with what it rests on, in place
       of how sure it is in a word; what rests on the same note has that. -->
  <xsl:template name="deadline-row">
    <xsl:param name="noted" select="true()"/>
    <xsl:variable name="deadline" select="."/>
    <row keep="yes">
      <cell header="row" style="label">
        <xsl:call-template name="stack">
          <xsl:with-param name="text" select="label"/>
          <xsl:with-param name="origin" select="'call'"/>
        </xsl:call-template>
      </cell>
      <xsl:if test="$in-zh">
        <cell lang="zh">
          <para>
            <xsl:call-template name="deadline">
              <xsl:with-param name="of" select="$deadline"/>
              <xsl:with-param name="lang" select="'zh'"/>
              <xsl:with-param name="zone" select="$home-zone"/>
              <xsl:with-param name="noted"
                  select="$noted and note and @certainty = 'reported'"/>
            </xsl:call-template>
          </para>
          <xsl:if test="note and $noted">
            <para style="cell-note">
              <xsl:call-template name="words">
                <xsl:with-param name="text" select="note"/>
                <xsl:with-param name="lang" select="'zh'"/>
                <xsl:with-param name="origin" select="'call'"/>
              </xsl:call-template>
            </para>
          </xsl:if>
        </cell>
      </xsl:if>
      <xsl:if test="$in-en">
        <cell lang="en">
          <para>
            <xsl:call-template name="deadline">
              <xsl:with-param name="of" select="$deadline"/>
              <xsl:with-param name="lang" select="'en'"/>
              <xsl:with-param name="zone" select="$home-zone"/>
              <xsl:with-param name="noted"
                  select="$noted and note and @certainty = 'reported'"/>
            </xsl:call-template>
          </para>
          <xsl:if test="note and $noted">
            <para style="cell-note">
              <xsl:call-template name="words">
                <xsl:with-param name="text" select="note"/>
                <xsl:with-param name="lang" select="'en'"/>
                <xsl:with-param name="origin" select="'call'"/>
              </xsl:call-template>
            </para>
          </xsl:if>
        </cell>
      </xsl:if>
    </row>
  </xsl:template>

  <!-- Legal basis and fields -->

  <xsl:template name="agreements">
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'agreements'"/>
      </xsl:call-template>
      <xsl:for-each select="$direction/initiative
                            | $direction/agreements/agreement">
        <xsl:call-template name="call-pair">
          <xsl:with-param name="text" select="."/>
          <xsl:with-param name="style" select="'topic'"/>
        </xsl:call-template>
      </xsl:for-each>
    </section>
  </xsl:template>

  <xsl:template name="topics">
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'topics'"/>
      </xsl:call-template>
      <!-- Where there is no list, the call itself says so. -->
      <xsl:if test="$direction/topics[@open = 'yes']/topic">
        <xsl:call-template name="label-pair">
          <xsl:with-param name="key" select="'topics-open'"/>
          <xsl:with-param name="style" select="'note'"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:for-each select="$direction/topics/intro">
        <xsl:call-template name="call-pair">
          <xsl:with-param name="text" select="."/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:apply-templates select="$direction/topics/topic"/>
    </section>
  </xsl:template>

  <xsl:template match="topic">
    <xsl:variable name="picked"
        select="not($blank) and $proposal/topics/topic/@ref = @no"/>
    <xsl:variable name="depth" select="count(ancestor::topic)"/>
    <pair style="topic">
      <xsl:choose>
        <xsl:when test="$depth = 0 and (intro or research or topic)">
          <xsl:attribute name="style">topic-head</xsl:attribute>
        </xsl:when>
        <xsl:when test="$depth = 1 and (intro or research or topic)">
          <xsl:attribute name="style">topic-head-2</xsl:attribute>
        </xsl:when>
        <xsl:when test="$depth = 1">
          <xsl:attribute name="style">topic-2</xsl:attribute>
        </xsl:when>
        <xsl:when test="$depth &gt; 1">
          <xsl:attribute name="style">topic-3</xsl:attribute>
        </xsl:when>
      </xsl:choose>
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="."/>
      </xsl:call-template>
      <xsl:if test="*[@source]">
        <xsl:attribute name="note">
          <xsl:value-of select="*[@source][1]/@source"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="$edition = 'both' and not(zh)">
          <xsl:attribute name="missing">zh</xsl:attribute>
        </xsl:when>
        <xsl:when test="$edition = 'both' and not(en)">
          <xsl:attribute name="missing">en</xsl:attribute>
        </xsl:when>
      </xsl:choose>
      <xsl:if test="$in-zh">
        <left lang="zh">
          <xsl:call-template name="topic-words">
            <xsl:with-param name="lang" select="'zh'"/>
            <xsl:with-param name="picked" select="$picked"/>
          </xsl:call-template>
        </left>
      </xsl:if>
      <xsl:if test="$in-en">
        <right lang="en">
          <xsl:call-template name="topic-words">
            <xsl:with-param name="lang" select="'en'"/>
            <xsl:with-param name="picked" select="$picked"/>
          </xsl:call-template>
        </right>
      </xsl:if>
    </pair>
    <xsl:variable name="below">
      <xsl:text>quote</xsl:text>
      <xsl:if test="$depth &gt; 0">-2</xsl:if>
    </xsl:variable>
    <xsl:for-each select="intro">
      <xsl:call-template name="call-pair">
        <xsl:with-param name="text" select="."/>
        <xsl:with-param name="style" select="$below"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:for-each select="research/contents | research/indicators">
      <xsl:call-template name="call-pair">
        <xsl:with-param name="text" select="."/>
        <xsl:with-param name="style" select="$below"/>
        <xsl:with-param name="label"
                        select="concat('research-', local-name())"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:apply-templates select="topic"/>
  </xsl:template>

  <!-- Context: a topic. Its mark as English writes it: the clauses of the
       call speak of (I) to (IV) where the mark is （一）. -->
  <xsl:template name="english-mark">
    <xsl:variable name="inner" select="translate(@mark, '（）', '')"/>
    <xsl:variable name="before"
        select="substring-before('一二三四五六七八九', $inner)"/>
    <xsl:choose>
      <xsl:when test="string-length($inner) = 1
                      and contains('一二三四五六七八九', $inner)">
        <xsl:text>(</xsl:text>
        <xsl:number value="string-length($before) + 1" format="I"/>
        <xsl:text>)</xsl:text>
      </xsl:when>
      <xsl:when test="@mark = '——'">–</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="translate(@mark, '（）', '()')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Context: a topic. The chosen one is named in bold. -->
  <xsl:template name="topic-words">
    <xsl:param name="lang"/>
    <xsl:param name="picked"/>
    <!-- What the call prints before it, else its number. -->
    <xsl:choose>
      <xsl:when test="@mark and $lang = 'en'">
        <xsl:call-template name="english-mark"/>
      </xsl:when>
      <xsl:when test="@mark">
        <xsl:value-of select="@mark"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="@no"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:if test="not(@mark = '——') or $lang = 'en'">
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="$picked">
        <emphasis>
          <xsl:call-template name="words">
            <xsl:with-param name="text" select="."/>
            <xsl:with-param name="lang" select="$lang"/>
            <xsl:with-param name="origin" select="'call'"/>
          </xsl:call-template>
          <xsl:value-of select="concat(' ', sb:label('topic-chosen', $lang))"/>
        </emphasis>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="words">
          <xsl:with-param name="text" select="."/>
          <xsl:with-param name="lang" select="$lang"/>
          <xsl:with-param name="origin" select="'call'"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Requirements -->

  <xsl:template name="requirements">
    <xsl:if test="$direction/requirements/requirement">
      <section>
        <xsl:call-template name="heading">
          <xsl:with-param name="key" select="'requirements'"/>
        </xsl:call-template>
        <xsl:call-template name="strength-legend"/>
        <xsl:for-each select="$direction/requirements/requirement">
          <xsl:call-template name="call-pair">
            <xsl:with-param name="text" select="."/>
            <xsl:with-param name="mark" select="string(@strength)"/>
            <xsl:with-param name="no">
              <xsl:if test="@no">
                <xsl:value-of select="concat(@no, '.')"/>
              </xsl:if>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- What must be handed in: its kind, then what the call says of it. -->
  <xsl:template name="documents">
    <xsl:if test="$direction/asks/document">
      <section>
        <xsl:call-template name="heading">
          <xsl:with-param name="key" select="'documents-asked'"/>
        </xsl:call-template>
        <xsl:for-each select="$direction/asks/document">
          <pair style="topic" mark="{@strength}">
            <xsl:call-template name="place">
              <xsl:with-param name="node" select="."/>
            </xsl:call-template>
            <xsl:if test="$in-zh">
              <left lang="zh">
                <xsl:call-template name="document-words">
                  <xsl:with-param name="lang" select="'zh'"/>
                  <xsl:with-param name="before" select="'：'"/>
                </xsl:call-template>
              </left>
            </xsl:if>
            <xsl:if test="$in-en">
              <right lang="en">
                <xsl:call-template name="document-words">
                  <xsl:with-param name="lang" select="'en'"/>
                  <xsl:with-param name="before" select="': '"/>
                </xsl:call-template>
              </right>
            </xsl:if>
          </pair>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Context: a document asked for. -->
  <xsl:template name="document-words">
    <xsl:param name="lang"/>
    <xsl:param name="before"/>
    <xsl:variable name="kind" select="@kind"/>
    <emphasis>
      <xsl:call-template name="words">
        <xsl:with-param name="text"
            select="$call/document-kinds/document-kind[@id = $kind]/name"/>
        <xsl:with-param name="lang" select="$lang"/>
        <xsl:with-param name="origin" select="'call'"/>
      </xsl:call-template>
    </emphasis>
    <!-- One a packet goes without saying. -->
    <xsl:if test="@per and @per != 'packet'">
      <xsl:if test="$lang = 'en'">
        <xsl:text> </xsl:text>
      </xsl:if>
      <xsl:value-of select="sb:label(concat('per-', @per), $lang)"/>
    </xsl:if>
    <xsl:if test="note">
      <xsl:value-of select="$before"/>
      <xsl:call-template name="words">
        <xsl:with-param name="text" select="note"/>
        <xsl:with-param name="lang" select="$lang"/>
        <xsl:with-param name="origin" select="'call'"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Whom to ask -->

  <xsl:template name="contacts">
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'contacts'"/>
      </xsl:call-template>
      <xsl:choose>
        <xsl:when test="$direction/contacts/contact">
          <table>
            <col width="24mm"/>
            <col width="3*"/>
            <col width="3*"/>
            <col width="16mm"/>
            <head>
              <row>
                <xsl:call-template name="head-cell">
                  <xsl:with-param name="key" select="'side'"/>
                </xsl:call-template>
                <xsl:call-template name="head-cell">
                  <xsl:with-param name="key" select="'name'"/>
                </xsl:call-template>
                <xsl:call-template name="head-cell">
                  <xsl:with-param name="key" select="'phone-and-mail'"/>
                </xsl:call-template>
                <xsl:call-template name="head-cell">
                  <xsl:with-param name="key" select="'source-line'"/>
                </xsl:call-template>
              </row>
            </head>
            <body>
              <xsl:for-each select="$direction/contacts/contact">
                <xsl:call-template name="contact"/>
              </xsl:for-each>
            </body>
          </table>
        </xsl:when>
        <xsl:otherwise>
          <pair style="note">
            <xsl:if test="$in-zh">
              <left lang="zh">
                <xsl:value-of select="concat(sb:label('no-contact', 'zh'), ' ',
                                             $direction/@source)"/>
              </left>
            </xsl:if>
            <xsl:if test="$in-en">
              <right lang="en">
                <xsl:value-of select="concat(sb:label('no-contact', 'en'), ' ',
                                             $direction/@source)"/>
              </right>
            </xsl:if>
          </pair>
        </xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <!-- Context: a contact. -->
  <xsl:template name="contact">
    <row keep="yes">
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="."/>
      </xsl:call-template>
      <xsl:call-template name="contact-cells"/>
      <cell style="source-note">
        <xsl:value-of select="@source"/>
      </cell>
    </row>
  </xsl:template>

  <!-- Context: a contact. Side, who, and how to reach them. -->
  <xsl:template name="contact-cells">
    <cell header="row">
      <xsl:call-template name="party-paras">
        <xsl:with-param name="side" select="@side"/>
      </xsl:call-template>
    </cell>
    <cell>
      <xsl:for-each select="name">
        <xsl:call-template name="quoted-paras"/>
      </xsl:for-each>
      <xsl:for-each select="org | post">
        <xsl:call-template name="stack">
          <xsl:with-param name="text" select="."/>
          <xsl:with-param name="origin" select="'call'"/>
        </xsl:call-template>
      </xsl:for-each>
    </cell>
    <cell>
      <xsl:for-each select="phone">
        <para lang="en">
          <xsl:value-of select="normalize-space(.)"/>
        </para>
      </xsl:for-each>
      <xsl:for-each select="email">
        <para lang="en">
          <link href="mailto:{normalize-space(.)}">
            <text style="link">
              <xsl:value-of select="normalize-space(.)"/>
            </text>
          </link>
        </para>
      </xsl:for-each>
    </cell>
  </xsl:template>

  <!-- Context: a name, which is quoted as it stands: in the languages of the
       edition, else in the one that there is. -->
  <xsl:template name="quoted-paras">
    <xsl:variable name="words"
        select="*[local-name() = 'zh' or local-name() = 'en']"/>
    <xsl:variable name="own" select="$words[local-name() = $edition]"/>
    <xsl:for-each select="$own | $words[not($own)]">
      <para lang="{local-name()}">
        <xsl:value-of select="normalize-space(.)"/>
      </para>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="party-paras">
    <xsl:param name="side"/>
    <xsl:if test="$in-zh">
      <para lang="zh">
        <xsl:call-template name="party-name">
          <xsl:with-param name="side" select="$side"/>
          <xsl:with-param name="lang" select="'zh'"/>
        </xsl:call-template>
      </para>
    </xsl:if>
    <xsl:if test="$in-en">
      <para lang="en">
        <xsl:call-template name="party-name">
          <xsl:with-param name="side" select="$side"/>
          <xsl:with-param name="lang" select="'en'"/>
        </xsl:call-template>
      </para>
    </xsl:if>
  </xsl:template>

  <xsl:template name="links">
    <xsl:if test="$direction/urls/url">
      <section>
        <xsl:call-template name="heading">
          <xsl:with-param name="key" select="'links'"/>
        </xsl:call-template>
        <list kind="none" style="small">
          <xsl:for-each select="$direction/urls/url">
            <item>
              <xsl:call-template name="url-paras"/>
            </item>
          </xsl:for-each>
        </list>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Context: a url. -->
  <xsl:template name="url-paras">
    <xsl:choose>
      <xsl:when test="label and $in-zh">
        <para lang="zh">
          <xsl:call-template name="words">
            <xsl:with-param name="text" select="label"/>
            <xsl:with-param name="lang" select="'zh'"/>
            <xsl:with-param name="origin" select="'call'"/>
          </xsl:call-template>
          <xsl:if test="$in-en">
            <xsl:text> </xsl:text>
            <text lang="en">
              <xsl:call-template name="words">
                <xsl:with-param name="text" select="label"/>
                <xsl:with-param name="lang" select="'en'"/>
                <xsl:with-param name="origin" select="'call'"/>
              </xsl:call-template>
            </text>
          </xsl:if>
        </para>
      </xsl:when>
      <xsl:when test="label">
        <para lang="en">
          <xsl:call-template name="words">
            <xsl:with-param name="text" select="label"/>
            <xsl:with-param name="lang" select="'en'"/>
            <xsl:with-param name="origin" select="'call'"/>
          </xsl:call-template>
        </para>
      </xsl:when>
    </xsl:choose>
    <para lang="en">
      <link href="{@href}">
        <text style="link">
          <xsl:value-of select="@href"/>
        </text>
      </link>
    </para>
  </xsl:template>

  <!-- Context: an oddity. Its lines are its own, else those of what it stands
       beside. -->
  <xsl:template name="oddity">
    <xsl:param name="no"/>
    <xsl:param name="note"
        select="string(@source | (../*/@source | ../@source)[
                                     not(current()/@source)][1])"/>
    <xsl:call-template name="pair">
      <xsl:with-param name="text" select="."/>
      <xsl:with-param name="style" select="'note'"/>
      <xsl:with-param name="note" select="$note"/>
      <xsl:with-param name="no" select="$no"/>
      <xsl:with-param name="origin" select="'call'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What is odd in the source and was kept as it is. -->
  <xsl:template name="oddities">
    <xsl:if test="$direction//oddity">
      <section>
        <xsl:call-template name="heading">
          <xsl:with-param name="key" select="'oddities'"/>
        </xsl:call-template>
        <xsl:for-each select="$direction//oddity">
          <xsl:call-template name="oddity"/>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
